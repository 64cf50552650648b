"""Made-up base maps and bases of any size, the same on every run."""
import numpy as np
from shapely.geometry import LineString, Polygon
import page

SEED = 1939


def outlines(count, corners, generator):
    """Star-shaped islands with a rough shore: radii around 1, whose bumps shrink with their wavelength as those of a coast do."""
    waves = corners // 2 + 1
    strength = np.zeros(waves)
    strength[1:] = 1 / np.arange(1, waves)
    for _ in range(count):
        spectrum = strength * np.exp(2j * np.pi * generator.random(waves))
        bumps = np.fft.irfft(spectrum, corners)
        yield 1 + 0.35 * bumps / np.abs(bumps).max()


def islands(vertices):
    """Land of about so many vertices: as many islands as each has corners, side by side over the window."""
    side = max(2, round(vertices ** 0.25))
    count = side * side
    corners = max(8, vertices // count)
    west, south, east, north = page.WINDOW
    width, height = (east - west) / side, (north - south) / side
    angles = np.arange(corners) / corners * 2 * np.pi
    circle = np.column_stack([np.cos(angles), np.sin(angles)])
    generator = np.random.default_rng(SEED)
    for index, radii in enumerate(outlines(count, corners, generator)):
        middle = np.array([west + (index % side + 0.5) * width, south + (index // side + 0.5) * height])
        yield Polygon(np.round(middle + circle * radii[:, None] * np.array([width, height]) * 0.36, 6))


def names(count, generator):
    starts, middles, ends = "B D G J K L M N P R S T V Z".split(), "a e i o u au ie".split(), "le ne rga rva sta va vs ts nde lga".split()
    for _ in range(count):
        pick = lambda found: found[generator.integers(len(found))]
        yield pick(starts) + pick(middles) + pick("l r n m t d".split()) * bool(generator.integers(2)) + pick(middles)[:1] + pick(ends)


def bases(count):
    """Name, longitude, latitude and men of each, anywhere in the map frame."""
    generator = np.random.default_rng(SEED)
    west, south, east, north = page.WINDOW
    spots = generator.random((count, 2)) * [east - west - 1.4, north - south - 0.6] + [west + 0.7, south + 0.3]
    men = generator.integers(1, 6, count) * 100
    return [(name, round(float(x), 5), round(float(y), 5), int(m)) for name, (x, y), m in zip(names(count, generator), spots, men)]


# A sheet with room for twenty thousand names: 2 × 2 m, in mm, with the scale that shows the window.
LARGE = (2000, 2000, 400_000)


def layers(vertices):
    return {"land": islands(vertices), "lakes": [], "rivers": [], "borders": [LineString([(20.0, 55.0), (30.0, 58.0)])]}
