#!/usr/bin/env python3
"""Measures the method of the authored rivers on rivers whose course is known: the figures in ../README.md."""
import numpy as np
from shapely.geometry import LineString, Point

import bending
import build
import common

KNOWN = {"rivers-osm": ["osm-narva", "osm-nemunas-lower", "osm-gauja-border"],
         "rivers": ["nemunas", "neris", "daugava", "zeimena", "angrapa", "lovat-2"]}
CONTROL_EVERY_KM = 25


def main():
    network = bending.Network(build.EFAS, common.DETAIL)
    everything = []
    for layer, identifiers in KNOWN.items():
        items = build.features(common.HERE.parent, layer)
        for identifier in identifiers:
            errors, ratio = measured(common.to_km(whole(items, identifier)), network)
            everything.extend(errors)
            report(identifier, errors, f"length {ratio:.2f} of the true one")
    report("all", everything, "")


def whole(items, identifier):
    """A reach with its pieces of other ranks, which follow as ID-b, ID-c, …"""
    pieces = [item["geometry"]["coordinates"] for item in items
              if item["id"] == identifier or item["id"][:-1] == identifier + "-" and item["id"][-1].isalpha()]
    return LineString([point for number, piece in enumerate(pieces) for point in piece[1 if number else 0:]])


def measured(true, network):
    """Distances of the true course from the bent guide, and the ratio of lengths."""
    legs = max(1, round(true.length / CONTROL_EVERY_KM))
    controls = [np.array(true.interpolate(part / legs, normalized=True).coords[0]) for part in range(legs + 1)]
    ends = [common.to_degrees(Point(controls[index])).coords[0] for index in (0, -1)]
    guide = bending.smooth_guide(network.trace(*ends), controls[0], controls[-1])
    drawn = LineString(bending.bend(guide, controls)[0])
    errors = [drawn.distance(true.interpolate(part, normalized=True)) for part in np.linspace(0, 1, 400)]
    return errors, drawn.length / true.length


def report(name, errors, more):
    print(f"{name}: mean {np.mean(errors):.2f} km, 95 % {np.percentile(errors, 95):.2f} km, worst {max(errors):.2f} km {more}")


if __name__ == "__main__":
    main()
