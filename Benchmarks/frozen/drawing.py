"""The frozen atlas: what it holds, how a program is asked to draw it, and how findings are printed."""
import subprocess
from pathlib import Path

from processes import Failed

ATLAS = Path(__file__).resolve().parent / "atlas"
MAPS = ("baltic", "estonia", "latvia", "lithuania")
LANGUAGES = ("en", "lv", "lt", "et")
STYLES = ("atlas", "mono", "screen", "blank")


def ask(program, *words):
    """What a program says to a command, on standard output and on standard error."""
    done = subprocess.run([program, *words], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(done.returncode, done.args, stderr=done.stderr)
    return done.stdout, done.stderr


def draw(program, folder, style, form, languages=LANGUAGES):
    """Draws all maps in a style into a folder; gives the program's remarks, without what is the folder's or the atlas's place."""
    _, said = ask(program, "render", *MAPS, "--atlas", str(ATLAS), "--style", style, "--lang", ",".join(languages), "--format", form,
                  "--dpi", "150", "--jobs", "2", "--output", str(folder))
    return said.replace(str(folder), "OUT").replace(str(ATLAS), "ATLAS").splitlines()


def file_name(name, style, language, form):
    """What the program calls the file of a map; English goes without saying."""
    return ".".join([name, style, *([] if language == "en" else [language]), form])


def table(heads, rows):
    """Rows of words as a Markdown table; columns after the first whose head ends in a colon are numbers."""
    print("| " + " | ".join(h.rstrip(":") for h in heads) + " |")
    print("|" + "|".join("--:" if h.endswith(":") else "---" for h in heads) + "|")
    for row in rows:
        print("| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " / ") for cell in row) + " |")
    print(flush=True)
