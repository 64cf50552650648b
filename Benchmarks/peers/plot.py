#!/usr/bin/python3
"""results.svg from results.json: bars of time with the spread, of peak memory and of size, a row per format."""
import json, statistics
from pathlib import Path
import matplotlib
matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "pactmap", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 8})
from matplotlib import pyplot
import programs

HERE = Path(__file__).resolve().parent
COLORS = {"Pactmap": "#A8221C", "Floor (C, Cairo)": "#8E8781", "Floor, own writers": "#8E8781"}
MEASURES = [("time, s", lambda r: statistics.median(r["seconds"])), ("peak memory, MiB", lambda r: r["peak_mib"]), ("size, kB", lambda r: r["bytes"] / 1000)]


def bars(axes, found, title, measure):
    names = list(found)
    values = [measure(found[n]) for n in names]
    axes.barh(range(len(names)), values, color=[COLORS.get(n, "#6C97AE") for n in names], height=0.7)
    if title.startswith("time"):
        for i, n in enumerate(names):
            axes.plot([min(found[n]["seconds"]), max(found[n]["seconds"])], [i, i], color="#262322", linewidth=0.8)
    for i, v in enumerate(values):
        axes.annotate(f"{v:.2f}" if v < 10 else f"{v:.0f}", (max(v, max(found[names[i]]["seconds"]) if title.startswith("time") else v), i),
                      xytext=(3, 0), textcoords="offset points", va="center", fontsize=7)
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.margins(x=0.16)
    axes.set_xlim(left=0)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def main():
    runs = json.loads((HERE / "results.json").read_text())["runs"]
    forms = [f for f in programs.FORMATS if f in runs]
    figure, grid = pyplot.subplots(len(forms), 3, figsize=(9, 1.75 * len(forms)), squeeze=False)
    for row, form in zip(grid, forms):
        found = {n: runs[form][n] for n in programs.every() if n in runs[form]}
        for column, (axes, (title, measure)) in enumerate(zip(row, MEASURES)):
            bars(axes, found, title, measure)
            axes.set_title(f"{programs.FORMATS[form]}: {title}", fontsize=8, loc="left")
            if column:
                axes.set_yticklabels([])
    figure.tight_layout()
    figure.savefig(HERE / "results.svg", metadata={"Date": None})


if __name__ == "__main__":
    main()
