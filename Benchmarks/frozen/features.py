"""What groups and words the SVGs of two programs hold, and what the programs remark."""
import tempfile
import xml.etree.ElementTree as xml
from collections import Counter, defaultdict
from itertools import product
from pathlib import Path

import drawing

SVG = "{http://www.w3.org/2000/svg}"
LAYER = "{http://www.inkscape.org/namespaces/inkscape}groupmode"


def compare(options):
    """Draws the SVGs with both programs and tables what one of them lacks; true when nothing disappeared."""
    rows, counts, remarks = [], Counter(), Counter()
    with tempfile.TemporaryDirectory() as scratch:
        for style in drawing.STYLES:
            sides = []
            for side, program in (("before", options.before), ("after", options.after)):
                folder = Path(scratch) / side
                sides.append((folder, Counter(drawing.draw(program, folder, style, "svg", options.lang))))
            (one, said), (other, said_after) = sides
            rows += [(style, "remark", *row, "") for row in lost_and_found(said, said_after)]
            remarks[style] = said.total()
            for name, language in product(drawing.MAPS, options.lang):
                file = drawing.file_name(name, style, language, "svg")
                rows += differences(f"{name} {style} {language}", contents(one / file), contents(other / file), counts)
    report(rows, counts, remarks.total())
    return not any(what == "disappeared" and kind != "remark" for _, kind, _, what, _ in rows)


def contents(path):
    """The kind of each group by its id, and the groups in which each word stands, once for each time it does."""
    groups, words = {}, defaultdict(list)
    if path.exists():
        walk(xml.parse(path).getroot(), "", groups, words)
    return groups, words


def walk(node, within, groups, words):
    """Gathers the groups and words of a node; `within` is the nearest group with an id around it."""
    if node.tag == f"{SVG}text":
        for word in "".join(node.itertext()).split():
            words[word].append(within or near(node.get("id", "")))
        return
    if node.tag == f"{SVG}g" and "id" in node.attrib:
        within = node.get("id")
        groups[within] = kind(node)
    for child in node:
        walk(child, within, groups, words)


def kind(group):
    """What a group holds: a feature of the model, a sign, a label, a layer or something else."""
    if "data-id" in group.attrib:
        return "feature"
    if "data-sign" in group.attrib:
        return "sign"
    if "-label-" in group.get("id"):
        return "label"
    return "layer" if group.get(LAYER) else "group"


def near(text):
    """Where a text stands, by its own id."""
    return text.rsplit("-text", 1)[0]


def differences(title, before, after, counts):
    """Groups and words that one of two SVGs lacks; `counts` sums up what there was before."""
    (groups, words), (groups_after, words_after) = before, after
    for id_ in sorted(groups.keys() ^ groups_after.keys()):
        yield title, (groups | groups_after)[id_], id_, "disappeared" if id_ in groups else "appeared", ""
    amounts, amounts_after = (Counter({w: len(places) for w, places in side.items()}) for side in (words, words_after))
    for word, what in lost_and_found(amounts, amounts_after):
        one, other = (Counter(side.get(word, ())) for side in (words, words_after))
        yield title, "word", word, what, ", ".join(sorted(one - other if what == "disappeared" else other - one))
    counts.update(groups.values())
    counts["word"] += amounts.total()


def lost_and_found(before, after):
    """What there was more often before, and what there is more often now."""
    for what, rest in (("disappeared", before - after), ("appeared", after - before)):
        for item, times in sorted(rest.items()):
            for _ in range(times):
                yield item, what


def report(rows, counts, remarks):
    """A table of what differs, and what was compared."""
    if rows:
        drawing.table(("map", "kind", "id or words", "what", "where"), rows)
    compared = ", ".join(f"{n} {name}s" for name, n in sorted(counts.items()))
    print(f"compared {compared} and {remarks} remarks: "
          f"{sum(row[3] == 'disappeared' for row in rows)} disappeared, {sum(row[3] == 'appeared' for row in rows)} appeared")
