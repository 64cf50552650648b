"""How different two colours look: CIEDE2000 (Sharma, Wu and Dalal 2005), for many colours at once."""
import numpy as np

TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])
WHITE = TO_XYZ.sum(axis=1)


def lab(colours):
    """sRGB from 0 to 255, three to a row, as CIE L*a*b* under D65."""
    share = colours / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    xyz = linear @ TO_XYZ.T / WHITE
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    x, y, z = f[:, 0], f[:, 1], f[:, 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)


def ciede2000(one, other):
    """The difference ΔE00 of each pair of rows of L*a*b*; about 1 can just be seen, black on white is 100."""
    lightness, lightness2 = one[:, 0], other[:, 0]
    grey = chroma_weight((np.hypot(one[:, 1], one[:, 2]) + np.hypot(other[:, 1], other[:, 2])) / 2)
    a, a2 = one[:, 1] * (1.5 - grey / 2), other[:, 1] * (1.5 - grey / 2)
    chroma, chroma2 = np.hypot(a, one[:, 2]), np.hypot(a2, other[:, 2])
    hue, hue2 = (np.degrees(np.arctan2(b, x)) % 360 for b, x in ((one[:, 2], a), (other[:, 2], a2)))
    coloured = chroma * chroma2 > 0
    turn = np.where(coloured, (hue2 - hue + 180) % 360 - 180, 0)
    middle = np.where(coloured, hue + turn / 2, hue + hue2) % 360
    l, c = (lightness + lightness2) / 2, (chroma + chroma2) / 2
    scale_l = 1 + 0.015 * (l - 50) ** 2 / np.sqrt(20 + (l - 50) ** 2)
    scale_h = 1 + 0.015 * c * hue_weight(middle)
    part_l = (lightness2 - lightness) / scale_l
    part_c = (chroma2 - chroma) / (1 + 0.045 * c)
    part_h = 2 * np.sqrt(chroma * chroma2) * np.sin(np.radians(turn / 2)) / scale_h
    rotation = -2 * chroma_weight(c) * np.sin(np.radians(60 * np.exp(-((middle - 275) / 25) ** 2)))
    return np.sqrt(np.maximum(part_l ** 2 + part_c ** 2 + part_h ** 2 + rotation * part_c * part_h, 0))


def chroma_weight(chroma):
    """Near 0 for greys, near 1 for strong colours."""
    return np.sqrt(chroma ** 7 / (chroma ** 7 + 25.0 ** 7))


def hue_weight(hue):
    """How much a step in hue counts, by the hue."""
    return (1 - 0.17 * np.cos(np.radians(hue - 30)) + 0.24 * np.cos(np.radians(2 * hue))
            + 0.32 * np.cos(np.radians(3 * hue + 6)) - 0.20 * np.cos(np.radians(4 * hue - 63)))
