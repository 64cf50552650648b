"""results.md from results.json: a table per format, and whether the goals are met."""
import statistics
import programs

# What is compared, of which format, measure and program, and the most that Pactmap may need as a share of it.
GOALS = [
    ("PNG, A4: time", "png", "seconds", "Mapnik", 0.5),
    ("PNG, A4: time", "png", "seconds", "Floor (C, Cairo)", 1.0),
    ("PNG, A4: peak memory", "png", "peak_mib", "Mapnik", 1.0),
    ("SVG: time", "svg", "seconds", "Mapnik", 0.1),
    ("SVG: size", "svg", "bytes", "Mapnik", 0.15),
    ("PDF: time", "pdf", "seconds", "Mapnik", 0.5),
    ("PDF: size", "pdf", "bytes", "Mapnik", 0.7),
    ("PNG, A0: time", "a0", "seconds", "Mapnik", 0.3),
    ("PNG, A0: peak memory", "a0", "peak_mib", "Mapnik", 0.3),
]


def value(result, measure):
    return statistics.median(result[measure]) if isinstance(result[measure], list) else result[measure]


def table(results, form):
    rows = ["| program | time, s: median (least–most) | processor, s | peak memory, MiB | size, kB |", "|---|--:|--:|--:|--:|"]
    for name in programs.every():
        r = results.get(name)
        if r:
            t = r["seconds"]
            rows.append(f"| {name} {r['version']} | {statistics.median(t):.3f} ({min(t):.3f}–{max(t):.3f}) | {value(r, 'cpu'):.3f} | "
                        f"{r['peak_mib']:.0f} | {r['bytes'] / 1000:.0f} |")
    return f"## {programs.FORMATS[form]}\n\n" + "\n".join(rows) + "\n"


def goals(runs):
    rows = ["| goal | share of | at most | measured | |", "|---|---|--:|--:|---|"]
    for words, form, measure, other, most in GOALS:
        found = runs.get(form, {})
        if "Pactmap" in found and other in found:
            ratio = value(found["Pactmap"], measure) / value(found[other], measure)
            rows.append(f"| {words} | {other} | {most:g} | {ratio:.2f} | {'met' if ratio <= most else 'not met'} |")
    return "## Goals\n\n" + "\n".join(rows) + "\n"


def loss(found):
    verdict = "met" if found["share"] < found["goal"] else "not met"
    return ("\n## What simplification costs\n\n"
            f"Of the pixels of the map frame {found['share']} % are off by more than {found['level']} of 255 levels from a drawing with far more detail "
            f"(`{found['arguments']}`). Goal: below {found['goal']:g} %, {verdict}. A name that stands elsewhere counts.\n")


def document(results):
    runs = results["runs"]
    counts = sorted({len(r["seconds"]) for form in runs.values() for r in form.values()})
    return ("# Pactmap and its peers: results\n\nMade by `Benchmarks/peers/bench`; do not edit. [README.md](README.md) says what is drawn and how.\n\n"
            f"Machine: {results['machine']}. Whole processes, started cold, taking turns; medians of {' or '.join(map(str, counts))} runs.\n\n"
            "![Time, memory and size](results.svg)\n\n"
            + "\n".join(table(runs[f], f) for f in programs.FORMATS if f in runs) + "\n" + goals(runs)
            + (loss(results["loss"]) if "loss" in results else ""))
