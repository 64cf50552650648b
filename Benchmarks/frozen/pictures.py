"""Where the pictures of two programs differ to the eye.

Both pictures are blurred over three by three pixels, so that edges smoothed in another way hardly count. A pixel differs
when the two blurred colours are further apart than ΔE 10 by CIEDE2000.
"""
import os, tempfile
from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

import drawing
from colour import ciede2000, lab
from pixels import load
from regions import largest

FAR = 10                # ΔE
MM = 25.4 / 150         # of a pixel
Finding = namedtuple("Finding", "name share region note")


def compare(options):
    """Draws all pictures with both programs, tables those that differ, the worst first; true when none differs too much."""
    jobs = [drawing.file_name(*which, "png") for which in product(drawing.MAPS, drawing.STYLES, drawing.LANGUAGES)]
    with tempfile.TemporaryDirectory() as scratch:
        folders = Path(scratch) / "before", Path(scratch) / "after"
        for program, folder in zip((options.before, options.after), folders):
            for style in drawing.STYLES:
                drawing.draw(program, folder, style, "png")
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            found = sorted(pool.map(finding, *zip(*((f, *folders, options.out, options.show_above / 100) for f in jobs))),
                           key=lambda f: -f.share)
    report(found)
    return all(f.share <= options.most / 100 for f in found)


def finding(name, before, after, out, show):
    """How much of one picture differs, and where most; writes the differences to `out` when they are more than `show`."""
    paths = before / name, after / name
    missing = [p.parent.name for p in paths if not p.exists()]
    if missing:
        return Finding(name, 1, None, "not drawn by " + " and ".join(missing))
    if paths[0].read_bytes() == paths[1].read_bytes():
        return Finding(name, 0, None, "same bytes")
    one, other = map(load, paths)
    if one.shape != other.shape:
        return Finding(name, 1, None, "sizes {1}×{0} and {3}×{2} pixels".format(*one.shape[:2], *other.shape[:2]))
    apart = distances(one, other)
    region = largest(apart > FAR)
    share = float((apart > FAR).mean())
    if out and share > show:
        write(out / name.replace(".png", ".difference.png"), one, other, apart, region)
    return Finding(name, share, region, "same pixels" if (one == other).all() else "")


def distances(one, other):
    """ΔE of each pixel after the blur; only where the blurred pictures differ at all it is reckoned out."""
    one, other = blurred(one), blurred(other)
    apart = np.zeros(one.shape[:2], np.float32)
    places = np.nonzero((one != other).any(axis=2))
    for part in range(0, len(places[0]), 500_000):          # in parts, for the memory
        here = tuple(p[part:part + 500_000] for p in places)
        apart[here] = ciede2000(lab(one[here] / 9), lab(other[here] / 9))
    return apart


def blurred(picture):
    """Nine times the mean of each pixel and its eight neighbours."""
    padded = np.pad(picture, ((1, 1), (1, 1), (0, 0)), mode="edge")
    across = padded[:, :-2] + padded[:, 1:-1] + padded[:, 2:]
    return across[:-2] + across[1:-1] + across[2:]


def write(path, one, other, apart, region):
    """Before, after and the differences side by side: pale where they agree, red where they differ, the largest region in a box."""
    path.parent.mkdir(parents=True, exist_ok=True)
    grey = 255 - (255 - one.mean(axis=2, keepdims=True)) * 0.25
    strength = np.clip(apart / 40, 0, 1)[:, :, None]
    strength = np.where(apart[:, :, None] > FAR, np.maximum(strength, 0.6), strength)
    heat = Image.fromarray((grey * (1 - strength) + np.array([215, 0, 30]) * strength).astype(np.uint8))
    if region:
        left, top, width, height = region[1:]
        ImageDraw.Draw(heat).rectangle((left - 6, top - 6, left + width + 6, top + height + 6), outline=(0, 70, 200), width=3)
    sheet = Image.new("RGB", (3 * heat.width + 40, heat.height), "white")
    for place, picture in enumerate((Image.fromarray(one.astype(np.uint8)), Image.fromarray(other.astype(np.uint8)), heat)):
        sheet.paste(picture, (place * (heat.width + 20), 0))
    sheet.save(path)


def report(found):
    """A table of the pictures that differ, and how many do not."""
    rows = []
    for f in found:
        if f.share or f.note not in ("same bytes", "same pixels"):
            box = "{:.1f}, {:.1f}, {:.1f} × {:.1f}".format(*(MM * n for n in f.region[1:])) if f.region else ""
            rows.append((f.name, f"{100 * f.share:.3f}", f.region.pixels if f.region else "", box, f.note))
    if rows:
        drawing.table(("picture", "differs, %:", "largest region, pixels:", "its left, top, width × height, mm", "note"), rows)
    alike = [f.name for f in found if f.note == "same pixels"]
    if alike:
        print("The same pixels, written in other bytes: " + ", ".join(alike))
    print(f"{len(found)} pictures: {sum(f.note == 'same bytes' for f in found)} the same to the byte, {len(alike)} to the pixel, "
          f"{len(rows)} differ; the worst on {100 * found[0].share:.3f} %")
