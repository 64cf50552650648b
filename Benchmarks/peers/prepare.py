#!/usr/bin/python3
"""Makes build/: the same data for every program. GSHHG at full resolution within the window, and forty towns."""
import shutil, subprocess
from pathlib import Path
import atlas, flat, gmt_tables, gshhg, mapnik_style, page, shapes


def vertices(shapes):
    return sum(sum(len(r.coords) for r in (s.exterior, *s.interiors)) if s.geom_type == "Polygon" else len(s.coords) for s in shapes)


def main():
    layers, towns = gshhg.read(page.WINDOW), page.towns()
    shutil.rmtree(page.BUILD / "atlas", ignore_errors=True)
    atlas.write(page.BUILD / "atlas", layers, towns, house=page.HERE.parents[1])
    shutil.rmtree(page.BUILD / "shapes", ignore_errors=True)
    shapes.write(page.BUILD / "shapes", layers, towns)
    subprocess.run(["shapeindex", *map(str, sorted((page.BUILD / "shapes").glob("*.shp")))], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    flat.write(page.BUILD, layers, towns)
    mapnik_style.write(page.BUILD)
    gmt_tables.write(page.BUILD / "gmt", towns)
    for name, found in layers.items():
        print(f"{name}: {len(found)} features, {vertices(found)} vertices")


if __name__ == "__main__":
    main()
