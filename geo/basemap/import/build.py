#!/usr/bin/env python3
"""Regenerates every layer of the base map. See README.md beside this file for what must be installed."""
import argparse
import json
from pathlib import Path

import authored_lakes
import borders
import coarse
import common
import osm_rivers
import rivers
import shore

EFAS = Path("/usr/share/magics/efas/ExtendedDomain/lines.shp")     # where Debian's libmagics++-data puts it


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=common.HERE.parent, help="folder to write into (default: the one above this script)")
    parser.add_argument("--efas", type=Path, default=EFAS, help="river network of libmagics++-data (default: %(default)s)")
    options = parser.parse_args()
    land, lakes, _ = shore.read()
    shore.build(options.out, land, lakes)
    # No map draws the borders of today; arcs of 1939 and border rivers are cut out of them.
    kept = options.out / "import"
    kept.mkdir(exist_ok=True)
    borders.build(kept, land)
    waters = rivers.Waters(polygons(options.out, "land"), polygons(options.out, "lakes"),
                           osm_rivers.build(options.out, features(kept, "borders-modern")))
    rivers.build_wdbii(options.out, waters)
    rivers.build_authored(options.out, waters, options.efas)
    authored_lakes.build(options.out)
    coarse.build(options.out)


def features(folder, layer):
    return json.loads((folder / f"{layer}.geojson").read_text(encoding="utf-8"))["features"]


def polygons(folder, layer):
    import shapely.geometry
    return [shapely.geometry.shape(item["geometry"]) for item in features(folder, layer)]


if __name__ == "__main__":
    main()
