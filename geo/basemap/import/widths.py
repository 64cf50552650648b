"""How much land each river drains along its course, and the width class that follows: the rank of a reach.

The areas are those of the EFAS drainage network (5 km grid): good to 15 % and 100 km². A reach is cut where its class
changes, and no piece is shorter than SHORTEST_KM.
"""
from shapely.geometry import LineString, Point

import common

# A river that drains more than so many square kilometres has the rank beside it.
RANKS = [(40_000, 1), (15_000, 2), (5_000, 3), (1_500, 4), (400, 5), (0, 6)]
NEAR_KM = 6.0            # a cell of the network further away is not of this river
RECEIVER = 1.8           # a last cell that drains so much more than the one before is of the river at the mouth
SHORTEST_KM = 5.0

# Where the network leads astray (arms of a delta, lakes, a border reach between two of its rivers): drained at points evenly
# spaced from the first to the last.
KNOWN = {"osm-skirvyte": (92_500, 92_500), "atmata": (92_500, 92_900), "neva": (280_000, 280_000), "vuoksi": (213_000, 213_000),
         "volkhov": (71_000, 71_000), "kymijoki": (35_500, 35_800), "nemunas-drowned": (44_900, 45_900), "nemunas-kaunas": (45_900, 46_500),
         "osm-narva": (49_600, 58_100), "osm-daugava-border": (60_500, 61_800), "osm-memele-border": (950, 2_825, 3_775), "lovat-2": (17_300, 17_300), "lovat-3": (31_600, 31_800)}


def rank(area):
    return next(number for least, number in RANKS if area >= least)


def drained(identifier, line, network):
    """[(km along the line, km² drained)], never falling downstream."""
    flat = common.to_km(line)
    if identifier in KNOWN:
        areas = KNOWN[identifier]
        return [(flat.length * number / (len(areas) - 1), area) for number, area in enumerate(areas)]
    cells = [cell for cell in network.trace(line.coords[0], line.coords[-1]) if cell in network.area]
    areas = [network.area[cell] for cell in cells]
    if len(areas) > 1 and areas[-1] > RECEIVER * areas[-2] and areas[-1] - areas[-2] > 1_000:
        cells, areas = cells[:-1], areas[:-1]
    found, most = [], 0.0
    for cell, area in zip(cells, areas):
        place = common.to_km(Point(cell))
        if flat.distance(place) < NEAR_KM:
            most = max(most, area)
            found.append((max(flat.project(place), found[-1][0] if found else 0.0), most))
    return found


def ranked(features, network):
    """The features of a layer with their ranks; pieces of another rank follow as ID-b, ID-c, …"""
    result = []
    for item in features:
        line = LineString(item["geometry"]["coordinates"])
        for number, (part, number_of_rank) in enumerate(pieces(line, drained(item["id"], line, network))):
            name = item["id"] + ("" if number == 0 else "-" + "abcdefghij"[number])
            properties = {**item["properties"], "rank": number_of_rank, "length_km": round(common.length_km(part), 1)}
            result.append(common.feature(name, part, properties, 4))
    return result


def pieces(line, areas):
    """[(line, rank)] downstream."""
    if not areas:
        return [(line, RANKS[-1][1])]
    flat = common.to_km(line)
    cuts = [(0.0, rank(areas[0][1]))]
    for along, area in areas[1:]:
        if rank(area) != cuts[-1][1] and along < flat.length:
            if along - cuts[-1][0] < SHORTEST_KM:
                cuts[-1] = (cuts[-1][0], rank(area))
            else:
                cuts.append((along, rank(area)))
    if len(cuts) > 1 and flat.length - cuts[-1][0] < SHORTEST_KM:
        cuts.pop()
    merged = [cuts[0]]
    for cut in cuts[1:]:
        if cut[1] != merged[-1][1]:
            merged.append(cut)
    ends = [cut[0] for cut in merged[1:]] + [flat.length]
    return [(at_vertices(line, flat, start, end), number) for (start, number), end in zip(merged, ends)]


def at_vertices(line, flat, start, end):
    """Between the vertices nearest to two distances along the line, so that no position is added."""
    along = [flat.project(Point(point)) for point in flat.coords]
    first, last = (min(range(len(along)), key=lambda index: abs(along[index] - place)) for place in (start, end))
    return LineString(line.coords[first:last + 1])
