#!/usr/bin/env python3
"""Measures what crowded maps cost: measure.py PROGRAM [--out TABLE] [--kinds A,B] [--counts N,M] [--page A4|A0]
[--seconds S] [--memory MB] [--option ...]. One row for each kind and number: processor and wall seconds, peak memory, the end."""
import argparse, os, resource, signal, subprocess, sys, tempfile, time
from pathlib import Path
from atlas import KINDS, make


def run(program, folder, options, seconds, megabytes):
    """One drawing within bounds of time and memory."""
    def bounds():
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    with tempfile.TemporaryFile() as said, tempfile.TemporaryDirectory() as out:
        start = time.perf_counter()
        command = [program, "render", "--atlas", folder, "--format", "svg", "--output", out, *options]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, preexec_fn=bounds)
        end, timed_out = start + seconds, False
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.perf_counter() > end and not timed_out:
                timed_out = True
                os.kill(process.pid, signal.SIGKILL)
            time.sleep(.01)
        wall = time.perf_counter() - start
        process.returncode = code = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode(errors="replace").strip().splitlines()
    ended = "too long" if timed_out else "drawn" if code == 0 else f"signal {-code}" if code < 0 else "refused"
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, ended, words


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--kinds", default=",".join(k for k in KINDS if k != "baseline"))
    parser.add_argument("--counts", default="100,400,1600,4900")
    parser.add_argument("--page", default="A4")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--memory", type=int, default=6000)
    parser.add_argument("--option", action="append", default=[])
    parser.add_argument("--words", action="store_true", help="print what the program said last")
    args = parser.parse_args()
    rows = ["| kind | page | things | CPU s | wall s | peak MiB | end |", "|---|---|--:|--:|--:|--:|---|"]
    print("\n".join(rows))
    for kind in args.kinds.split(","):
        for count in map(int, args.counts.split(",")):
            with tempfile.TemporaryDirectory() as folder:
                make(Path(folder), kind, count, args.page)
                wall, cpu, peak, ended, words = run(
                    os.path.abspath(args.program), folder, args.option, args.seconds, args.memory)
            rows.append(f"| {kind} | {args.page} | {count} | {cpu:.2f} | {wall:.2f} | {peak:.0f} | {ended} |")
            print(rows[-1], flush=True)
            if args.words or ended == "refused":
                print("   ", *words[:3], sep="\n    ", file=sys.stderr)
            if ended in ("too long", "signal 6"):
                break                                            # more of the same takes longer
    if args.out:
        args.out.write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
