#!/usr/bin/python3
"""Makes build/: the same data for every program. GSHHG at full resolution within the window, and forty towns."""
import shutil
from pathlib import Path
import atlas, gshhg, page


def vertices(shapes):
    return sum(sum(len(r.coords) for r in (s.exterior, *s.interiors)) if s.geom_type == "Polygon" else len(s.coords) for s in shapes)


def main():
    layers, towns = gshhg.read(page.WINDOW), page.towns()
    shutil.rmtree(page.BUILD / "atlas", ignore_errors=True)
    atlas.write(page.BUILD / "atlas", layers, towns, house=page.HERE.parents[1])
    for name, shapes in layers.items():
        print(f"{name}: {len(shapes)} features, {vertices(shapes)} vertices")


if __name__ == "__main__":
    main()
