#!/usr/bin/env python3
"""What hostile atlases cost: measure.py PROGRAM [--kinds a,b] [--sizes 100,1000] [--commands render,check] [--seconds 60].

Prints a table: kind, size, bytes of the atlas, what was asked, processor time, wall clock, peak of memory, how it ended and the
first words of the answer.
"""
import argparse, os, resource, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from shapes import Atlas, KINDS

GIGABYTES = 8      # of address space, more than the table allows of memory


def folder_size(path):
    return sum(os.path.getsize(os.path.join(root, f)) for root, _, files in os.walk(path) for f in files)


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (GIGABYTES << 30, GIGABYTES << 30))


def run(command, seconds):
    """Processor time and wall clock in seconds, peak in MiB, how it ended, what it said."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, preexec_fn=limit)
        ended = "ok"
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid: break
            if time.perf_counter() - start > seconds:
                process.kill()
                _, status, usage = os.wait4(process.pid, 0)
                ended = "stopped"
                break
            time.sleep(0.01)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - start
        said.seek(0)
        text = said.read().decode(errors="replace").strip()
        if ended == "ok" and code != 0: ended = f"refused ({code})" if code > 0 else f"SIGNAL {-code}"
        return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, ended, text


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--kinds", default=",".join(KINDS))
    arguments.add_argument("--sizes", default="100,1000,10000")
    arguments.add_argument("--commands", default="render")
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--words", type=int, default=110)
    options = arguments.parse_args()
    print("| kind | size | KB | command | cpu s | wall s | peak MB | ended | said |\n|---|--:|--:|---|--:|--:|--:|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "atlas")
        for kind in options.kinds.split(","):
            for size in map(int, options.sizes.split(",")):
                atlas = Atlas(path)
                KINDS[kind](atlas, size)
                for command in options.commands.split(","):
                    more = ["--output", os.path.join(folder, "out"), "--format", "svg"] if command == "render" else []
                    cpu, wall, peak, ended, text = run([options.program, command, "--atlas", path] + more, options.seconds)
                    words = " ".join(l for l in text.splitlines() if "error" in l.lower() or ".geojson" in l or ".yaml" in l or ended != "ok")
                    print(f"| {kind} | {size} | {folder_size(path) // 1024} | {command} | {cpu:.2f} | {wall:.2f} | {peak:.0f} | {ended} "
                          f"| {words[:options.words].replace('|', '/')} |", flush=True)


if __name__ == "__main__":
    main()
