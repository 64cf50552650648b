#!/usr/bin/env python3
"""Whole processes, one format at a time: median of five, and the greatest peak of memory. PACTMAP=/path/to/pactmap python3 timing.py"""
import os, shutil, statistics, sys, tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "shared"))
from processes import once

HERE = Path(__file__).resolve().parent
pactmap = os.environ.get("PACTMAP") or shutil.which("pactmap")

def measure(command):
    runs = [once(command) for _ in range(5)]
    times = [r.seconds for r in runs]
    return f"{statistics.median(times):.2f} s ({min(times):.2f}–{max(times):.2f}), {max(r.peak for r in runs):.0f} MB"

with tempfile.TemporaryDirectory() as out:
    for kind, dpi in (("png", "150"), ("png", "300"), ("svg", "150"), ("pdf", "150")):
        name = f"{kind} {dpi} dpi" if kind == "png" else kind
        print(f"| {name} | {measure([pactmap, 'render', 'baltic', '--atlas', str(HERE.parents[1]), '--format', kind, '--dpi', dpi, '-o', out])} | "
              f"{measure(['/usr/bin/python3', str(HERE / 'qgis_overview.py'), kind, '--dpi', dpi, '--out', out])} |", flush=True)
    for p in sorted(Path(out).iterdir()):
        print(p.name, p.stat().st_size)
