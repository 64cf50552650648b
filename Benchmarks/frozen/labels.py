"""Where two programs put the labels, and what the places cost."""
import json, math
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import drawing

FAR = 0.3               # millimetres
FLAWS = ("overlaps", "crossings", "otherFlaws")


def compare(options):
    """Asks both programs for all labels and tables the differences; true when none disappeared."""
    asked = list(product(drawing.MAPS, drawing.STYLES))
    with ThreadPoolExecutor(2) as pool:
        before, after = ([*pool.map(lambda which: sheets(program, *which), asked)] for program in (options.before, options.after))
    rows, totals, count = [], [], 0
    for (name, style), olds, news in zip(asked, before, after):
        for language, old, new in zip(drawing.LANGUAGES, olds, news):
            title = f"{name} {style} {language}"
            rows += [(title, *row) for row in differences(old, new)]
            totals.append((title, old["counts"], new["counts"]))
            count += len(old["labels"])
    report(rows, totals, count)
    return not any(row[3] == "disappeared" for row in rows)


def sheets(program, name, style):
    """The reports on one map in a style, one for each language; the program writes them one after the other."""
    said, _ = drawing.ask(program, "labels", name, "--atlas", str(drawing.ATLAS), "--style", style, "--lang", ",".join(drawing.LANGUAGES),
                          "--format", "json")
    found, said = [], said.strip()
    while said:
        sheet, end = json.JSONDecoder().raw_decode(said)
        found.append(sheet)
        said = said[end:].lstrip()
    if len(found) != len(drawing.LANGUAGES):
        raise ValueError(f"{program}: {len(found)} reports on {name} in {len(drawing.LANGUAGES)} languages")
    return found


def differences(old, new):
    """Frame, label, what became of it, and its place and cost before and after, for each label that is not where it was."""
    olds, news = ({(l["frame"], l["id"]): l for l in sheet["labels"]} for sheet in (old, new))
    for key in sorted(olds.keys() | news.keys()):
        before, after = olds.get(key), news.get(key)
        what = change(before, after)
        if what:
            yield (*key, what, place(before) or reason(old, key), place(after) or reason(new, key))


def change(before, after):
    """In words, what became of a label; nothing when it stands where it stood."""
    if not after:
        return "disappeared"
    if not before:
        return "appeared"
    shift = math.dist(centre(before), centre(after))
    return ", ".join([f"moved {shift:.1f} mm"] * (shift > FAR) + ["other position"] * (before["position"] != after["position"])
                     + ["other words"] * (before["text"] != after["text"]))


def centre(label):
    """The middle of a label's box."""
    left, top, width, height = label["box"]
    return left + width / 2, top + height / 2


def place(label):
    """A label's position and what it costs, term by term."""
    if label:
        terms = ", ".join(f"{name} {cost:g}" for name, cost in sorted(label["terms"].items()))
        return f"{label['position']}: {label['cost']:g}" + (f" ({terms})" if terms else "")


def reason(sheet, key):
    """Why a label is not on the map."""
    return next((l["reason"] for l in sheet["dropped"] if (l["frame"], l["id"]) == key), "not thought of")


def flaws(counts):
    """How many overlaps, crossings and other flaws the program's own verifier found."""
    return sum(counts[name] for name in FLAWS)


def report(rows, totals, count):
    """The labels that differ, the maps whose cost or flaws do, and the sums."""
    if rows:
        drawing.table(("map", "frame", "label", "what", "before", "after"), rows)
    told = ("cost", "placed", "dropped", *FLAWS)
    others = [(title, *(f"{old[k]} → {new[k]}" if old[k] != new[k] else new[k] for k in told))
              for title, old, new in totals if any(old[k] != new[k] for k in told)]
    if others:
        drawing.table(("map", *(f"{k}:" for k in told)), others)
    kinds = {kind: sum(kind in row[3].split(", ") or row[3].startswith(f"{kind} ") for row in rows) for kind in ("disappeared", "appeared", "moved", "other position", "other words")}
    print(f"{count} labels in {len(totals)} drawings: " + ", ".join(f"{n} {kind}" for kind, n in kinds.items()))
    sums = [(sum(t[side]["cost"] for t in totals), sum(flaws(t[side]) for t in totals)) for side in (1, 2)]
    print(f"cost of all {sums[0][0]:.2f} → {sums[1][0]:.2f}, violations {sums[0][1]} → {sums[1][1]}")
