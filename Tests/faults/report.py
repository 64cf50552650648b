"""The table of results."""


def codes(row):
    names = {code: f"signal {-code}" if code < 0 else str(code) for code in row.codes}
    return ", ".join(f"{names[code]} ({count}×)" if len(row.codes) > 1 else names[code]
                     for code, count in sorted(row.codes.items()))


def message(row):
    if not row.said:
        return "–"
    return max(row.said, key=row.said.get).replace("|", "\\|")


def table(rows, version, machine, files, resumes):
    again = "with `--skip-current`, " if resumes else ""
    lines = [
        "# What faults leave behind", "",
        "Made by `make faults`; do not edit. A batch draws four maps in four formats "
        f"({files} files) into a folder that holds the same files of an older state of the facts, and something fails. "
        "Afterwards each file is compared, byte for byte, with the older and the newer one, and the batch is run again, "
        f"{again}in peace.", "",
        f"Pactmap {version} on {machine}. The moments of the signals are drawn at random over the length of a batch.", "",
        "* *old*, *new*: files found as they were, and completely new ones; any other file would be named under *wrong*.",
        "* *left*: drafts found beside them, which the next run takes away.",
        "* *drawn again*: files that the next run drew; afterwards all were new and nothing else was there.", "",
        "| fault | runs | exit code | what is said (most often) | old | new | left | drawn again | wrong |",
        "|---|--:|---|---|--:|--:|--:|--:|---|",
    ]
    for row in rows:
        looked = row.old + row.new > 0
        counts = [row.old, row.new, row.left, row.drawn] if looked else ["–"] * 4
        cells = [row.fault, row.runs, codes(row), message(row), *counts, "; ".join(row.wrong) or "nothing"]
        lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    return "\n".join(lines) + "\n"
