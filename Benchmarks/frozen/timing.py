"""What two programs cost: processor time, peak memory and, where the processor counts them, instructions."""
import shutil, subprocess, tempfile
from pathlib import Path
from statistics import median

import drawing
from processes import machine, once


def compare(options):
    """Runs both programs in turn and tables the medians; true when time and memory are within their limits."""
    programs = options.before, options.after
    with tempfile.TemporaryDirectory() as scratch:
        commands = [command(program, Path(scratch) / str(n)) for n, program in enumerate(programs)]
        runs = in_turn(commands, options.pairs)
        counted = [instructions(c) for c in commands]
    cpu, peak = ([median(getattr(r, of) for r in side) for side in runs] for of in ("cpu", "peak"))
    rows = [row("processor time, s", cpu, "{:.3f}"), row("peak memory, MiB", peak, "{:.1f}")]
    if all(counted):
        rows.append(row("instructions, 10⁹", [n / 1e9 for n in counted], "{:.3f}"))
    drawing.table((f"medians of {options.pairs}", "before:", "after:", "after / before:"), rows)
    ranges = "; ".join(f"{name} {min(r.cpu for r in side):.3f}–{max(r.cpu for r in side):.3f} s" for name, side in zip(("before", "after"), runs))
    print(f"processor time of single runs: {ranges}")
    print(f"{machine()}" + ("" if all(counted) else "; instructions: not counted here (perf, or the processor's counters, are missing)"))
    return cpu[1] / cpu[0] <= options.most_time and peak[1] / peak[0] <= options.most_memory


def command(program, folder):
    """All maps in three formats in one run."""
    folder.mkdir()
    return [program, "render", *drawing.MAPS, "--atlas", str(drawing.ATLAS), "--format", "png,svg,pdf", "--output", str(folder)]


def in_turn(commands, pairs):
    """The runs of each command: one that does not count, then A B, B A, A B and so on, so that the machine's moods meet both."""
    for c in commands:
        once(c)
    runs = [], []
    for pair in range(pairs):
        for which in ((0, 1), (1, 0))[pair % 2]:
            runs[which].append(once(commands[which]))
    return runs


def instructions(command):
    """The median of three counts of a command's instructions, or nothing where they cannot be counted."""
    if not shutil.which("perf"):
        return None
    counts = []
    for _ in range(3):
        with tempfile.NamedTemporaryFile("r") as told:
            done = subprocess.run(["perf", "stat", "-x", ";", "-o", told.name, "-e", "instructions:u", "--", *command],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            fields = [line.split(";") for line in told if "instructions" in line]
        if done.returncode != 0 or not fields or not fields[0][0].isdigit():
            return None
        counts.append(int(fields[0][0]))
    return median(counts)


def row(name, values, form):
    """A line of the table: a value before, after, and the ratio."""
    return (name, *(form.format(v) for v in values), f"{values[1] / values[0]:.3f}")
