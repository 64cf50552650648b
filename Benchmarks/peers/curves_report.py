#!/usr/bin/python3
"""curves.md and curves.svg from curves.json: tables, plots, and the exponent with which time and memory grow."""
import json, statistics
from pathlib import Path
import matplotlib
matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "pactmap", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 8})
from matplotlib import pyplot
import numpy as np

HERE = Path(__file__).resolve().parent
TITLES = {"vertices": "vertices of the base map (PNG, A4, 300 dpi)", "bases": "bases with names (SVG, 2 × 2 m)"}
LAST = 4                                # sizes to which the exponent is fitted: below, starting up counts most


def series(curve):
    sizes = sorted(map(int, curve))
    return sizes, [statistics.median(curve[str(s)]["seconds"]) for s in sizes], [curve[str(s)]["peak_mib"] for s in sizes]


def exponent(sizes, values):
    """The slope of the line through the logarithms of the largest sizes."""
    if len(sizes) < 2:
        return float("nan")
    return float(np.polyfit(np.log(sizes[-LAST:]), np.log(values[-LAST:]), 1)[0])


def grouped(number):
    return f"{number:,}".replace(",", "\u202f")


def table(name, curve, end):
    sizes, times, peaks = series(curve)
    rows = [f"| {name} | time, s: median (least–most) | peak memory, MiB | file, kB |", "|--:|--:|--:|--:|"]
    for size in sizes:
        r = curve[str(size)]
        rows.append(f"| {grouped(size)} | {statistics.median(r['seconds']):.2f} ({min(r['seconds']):.2f}–{max(r['seconds']):.2f}) | "
                    f"{r['peak_mib']:.0f} | {r['bytes'] / 1000:.0f} |")
    fit = (f"Over the largest {min(LAST, len(sizes))} sizes time grows as the power {exponent(sizes, times):.2f} of the {name}, memory as the power "
           f"{exponent(sizes, peaks):.2f}.")
    if end:
        fit += f" At {grouped(end['size'])} {name} Pactmap {end['why']}."
    return f"## By {TITLES[name]}\n\n" + "\n".join(rows) + f"\n\n{fit}\n"


def plot(found):
    figure, grid = pyplot.subplots(1, 4, figsize=(10, 2.6))
    for place, (name, title) in enumerate(TITLES.items()):
        sizes, times, peaks = series(found[name])
        for axes, values, unit in ((grid[2 * place], times, "s"), (grid[2 * place + 1], peaks, "MiB")):
            axes.loglog(sizes, values, "o-", color="#A8221C", markersize=3.5, linewidth=1)
            axes.set_xlabel(name)
            axes.set_title(f"{'time' if unit == 's' else 'peak memory'}, {unit}", fontsize=8, loc="left")
            axes.grid(True, which="major", linewidth=0.3)
            for side in ("top", "right"):
                axes.spines[side].set_visible(False)
    figure.tight_layout()
    figure.savefig(HERE / "curves.svg", metadata={"Date": None})


def main():
    found = json.loads((HERE / "curves.json").read_text())
    runs = {len(r["seconds"]) for name in TITLES for r in found[name].values()} or {0}
    (HERE / "curves.md").write_text(
        "# How time and memory grow: results\n\nMade by `Benchmarks/peers/curves`; do not edit.\n\n"
        f"Machine: {found['machine']}. Pactmap {found['version']}. Whole processes, medians of {' or '.join(map(str, sorted(runs)))} runs.\n\n"
        "![Time and memory by size](curves.svg)\n\n" + "\n".join(table(name, found[name], found.get(name + "_end")) for name in TITLES if found[name]))
    plot(found)


if __name__ == "__main__":
    main()
