"""Where two pictures differ to the eye."""
import numpy as np
from PIL import Image

Image.MAX_IMAGE_PIXELS = None
LEVEL = 64


def load(path):
    """A picture on white paper, as numbers of red, green and blue."""
    picture = Image.open(path).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    return np.asarray(Image.alpha_composite(paper, picture).convert("RGB")).astype(np.int16)


def near_range(picture):
    """The least and the greatest value of each channel within one pixel."""
    padded = np.pad(picture, ((1, 1), (1, 1), (0, 0)), mode="edge")
    windows = [padded[y:y + picture.shape[0], x:x + picture.shape[1]] for y in range(3) for x in range(3)]
    return np.min(windows, axis=0), np.max(windows, axis=0)


def different(one, other, level=LEVEL):
    """Pixels with a channel off by more than `level` of 255 from every pixel within one pixel of it in the other picture, both ways:
    edges smoothed in another way are not seen, moved or missing things are."""
    def outside(a, b):
        low, high = near_range(b)
        return ((a < low - level) | (a > high + level)).any(axis=2)
    return outside(one, other) | outside(other, one)
