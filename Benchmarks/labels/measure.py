"""Reads labels from pixels. Every label has its own colour; two pictures differ only in which label lies above where two meet."""
import numpy as np
from PIL import Image
from sets import WIDTH, HEIGHT, RADIUS

Image.MAX_IMAGE_PIXELS = None
INVERSE = pow(1951, -1, 4095)


def indices(path, count):
    """For each pixel the number of its label, or -1."""
    pixels = np.asarray(Image.open(path).convert("RGBA"))
    inked = pixels[..., 3] >= 128
    levels = (pixels[..., :3].astype(np.int32) + 8) // 17
    code = levels[..., 0] * 256 + levels[..., 1] * 16 + levels[..., 2]
    index = np.where(inked & (code > 0), (code - 1) * INVERSE % 4095, -1)
    index[index >= count] = -1
    return index.astype(np.int32)


def measure(forward, reverse, points, drawn=None):
    """`drawn`: the numbers of the points whose symbols are on the map, where not all are."""
    count = len(points)
    above, below = indices(forward, count), indices(reverse, count)
    height, width = above.shape
    per_mm = width / WIDTH
    boxes = {}
    for picture in (above, below):
        ys, xs = np.nonzero(picture >= 0)
        ids = picture[ys, xs]
        order = np.argsort(ids, kind="stable")
        ids, xs, ys = ids[order], xs[order], ys[order]
        found, starts = np.unique(ids, return_index=True)
        for label, a, b in zip(found, starts, [*starts[1:], len(ids)]):
            if b - a < 40:                      # a blend of two colours, not a label
                continue
            x0, x1, y0, y1 = xs[a:b].min(), xs[a:b].max(), ys[a:b].min(), ys[a:b].max()
            if label in boxes:
                o = boxes[label]
                x0, x1, y0, y1 = min(x0, o[0]), max(x1, o[1]), min(y0, o[2]), max(y1, o[3])
            boxes[int(label)] = (int(x0), int(x1), int(y0), int(y1))
    real = np.zeros(count + 1, bool)
    real[list(boxes)] = True
    differ = (above != below) & (above >= 0) & (below >= 0) & real[above] & real[below]
    pairs = np.stack([np.minimum(above[differ], below[differ]), np.maximum(above[differ], below[differ])], 1)
    overlaps, area, meeting = 0, 0, set()
    if len(pairs):
        found, sizes = np.unique(pairs, axis=0, return_counts=True)
        meeting = {int(l) for p, size in zip(found, sizes) if size >= 3 for l in p}
        overlaps, area = int((sizes >= 3).sum()), int(sizes[sizes >= 3].sum())
    covering, own = set(), set()
    reach = int(RADIUS * per_mm)
    disc = np.hypot(*np.mgrid[-reach:reach + 1, -reach:reach + 1]) <= RADIUS * per_mm
    for i, (x, y, _) in enumerate(points):
        px, py = round(x * per_mm), round(height - y * per_mm)
        for picture in (above, below):
            y0, x0 = max(py - reach, 0), max(px - reach, 0)
            part = picture[y0:py + reach + 1, x0:px + reach + 1]
            mask = disc[y0 - py + reach:y0 - py + reach + part.shape[0], x0 - px + reach:x0 - px + reach + part.shape[1]]
            found, sizes = np.unique(part[mask], return_counts=True)
            for label, size in zip(found, sizes):
                if label >= 0 and size >= 3 and label in boxes:
                    (own if label == i else covering).add((int(label), i))
    xs, ys = np.array([p[0] for p in points]) * per_mm, height - np.array([p[1] for p in points]) * per_mm
    there = np.zeros(count, bool)
    there[list(range(count) if drawn is None else drawn)] = True
    cut, ambiguous, misleading, gaps = set(), set(), set(), []
    for label, (x0, x1, y0, y1) in boxes.items():
        if x0 == 0 or y0 == 0 or x1 == width - 1 or y1 == height - 1:
            cut.add(label)
        distance = np.hypot(np.maximum(np.maximum(x0 - xs, xs - x1), 0), np.maximum(np.maximum(y0 - ys, ys - y1), 0))
        gaps.append(distance[label] / per_mm)
        nearer = distance < distance[label]
        if nearer.any():
            ambiguous.add(label)
        if (nearer & there).any():
            misleading.add(label)
    foreign = {l for l, i in covering if there[i]}
    faulty = meeting | foreign | {l for l, _ in own} | cut | misleading
    return {"placed": len(boxes), "faultless": len(set(boxes) - faulty), "overlaps": overlaps, "overlap_mm2": area / per_mm ** 2,
            "foreign": len(foreign), "foreign_all": len({l for l, _ in covering}), "own": len(own), "cut": len(cut),
            "ambiguous": len(misleading), "ambiguous_all": len(ambiguous), "gap": float(np.median(gaps)) if gaps else 0.0}
