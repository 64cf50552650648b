#!/usr/bin/env python3
"""Regenerates every layer of the base map. See README.md beside this file for what must be installed."""
import argparse
from pathlib import Path

import borders
import common
import shore


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=common.HERE.parent, help="folder to write into (default: the one above this script)")
    folder = parser.parse_args().out
    land, lakes, reservoirs = shore.read()
    shore.build(folder, land, lakes)
    borders.build(folder, land)


if __name__ == "__main__":
    main()
