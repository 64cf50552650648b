"""Connected pixels of a picture of yes and no."""
from collections import namedtuple

import numpy as np

Region = namedtuple("Region", "pixels left top width height")


def largest(marks):
    """The region with the most pixels, those that touch at a corner included; None where nothing is marked."""
    rows, starts, ends = runs(marks)
    if len(rows) == 0:
        return None
    roots = joined(rows, starts, ends)
    sizes = np.bincount(roots, weights=ends - starts)
    mine = roots == np.argmax(sizes)
    left, top = int(starts[mine].min()), int(rows[mine].min())
    return Region(int(sizes.max()), left, top, int(ends[mine].max()) - left, int(rows[mine].max()) + 1 - top)


def runs(marks):
    """Marked pixels side by side: the row, the first and the one past the last of each run, from the top."""
    padded = np.pad(marks.astype(np.int8), ((0, 0), (1, 1)))
    steps = np.diff(padded, axis=1)
    rows, starts = np.nonzero(steps == 1)
    return rows, starts, np.nonzero(steps == -1)[1]


def joined(rows, starts, ends):
    """For each run, the number of one run that stands for its region."""
    parent = list(range(len(rows)))

    def root(run):
        while parent[run] != run:
            parent[run] = parent[parent[run]]
            run = parent[run]
        return run

    rows, starts, ends = rows.tolist(), starts.tolist(), ends.tolist()
    above = 0
    for run in range(len(rows)):
        while rows[above] < rows[run] - 1 or (rows[above] == rows[run] - 1 and ends[above] < starts[run]):
            above += 1
        other = above
        while other < run and rows[other] == rows[run] - 1 and starts[other] <= ends[run]:
            parent[root(other)] = root(run)
            other += 1
    return np.array([root(run) for run in range(len(rows))])
