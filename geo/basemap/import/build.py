#!/usr/bin/env python3
"""Regenerates every layer of the base map. See README.md beside this file for what must be installed."""
import argparse
from pathlib import Path

import authored_lakes
import bending
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
    authored_lakes.build(options.out)
    network = bending.Network(options.efas, common.DETAIL)
    waters = rivers.Waters(polygons(options.out, "land"), polygons(options.out, "lakes") + polygons(options.out, "lakes-authored"),
                           osm_rivers.build(options.out, features(kept, "borders-modern"), network))
    rivers.build_wdbii(options.out, waters, network)
    rivers.build_authored(options.out, waters, network)
    coarse.build(options.out)


def features(folder, layer):
    return common.read(folder, layer)


def polygons(folder, layer):
    import shapely.geometry
    return [shapely.geometry.shape(item["geometry"]) for item in features(folder, layer)]


if __name__ == "__main__":
    main()
