"""The programs that are compared: how each is called for a format, and its version."""
import os, re, subprocess
from collections import namedtuple
import page

OUT = page.BUILD / "out"
os.environ["FLOOR_DATA"] = str(page.BUILD)
BINARY = os.environ.get("PACTMAP") or str(page.HERE.parents[1] / ".build/release/pactmap")
FORMATS = {"png": "PNG, A4, 300 dpi", "svg": "SVG", "pdf": "PDF", "a0": "PNG, A0, 300 dpi"}
Program = namedtuple("Program", "name commands version")


def target(name, form):
    return OUT / f"{name}.{'a0.png' if form == 'a0' else form}"


def pactmap(form):
    kind = "png" if form == "a0" else form
    folder = OUT / "pactmap"
    command = [BINARY, "render", "bench", "--atlas", str(page.BUILD / "atlas"), "--format", kind, "-o", str(folder)]
    made = folder / f"bench.{'a0-landscape.png' if form == 'a0' else kind}"
    return command + (["--page", "A0-landscape"] if form == "a0" else []), made


def mapnik(style):
    def command(form):
        made = target(style, form)
        enlargement = [str(page.A0)] if form == "a0" else []
        return [str(page.BUILD / "peer-mapnik"), "png" if form == "a0" else form, str(made), str(page.BUILD / f"{style}.xml"), *enlargement], made
    return command


def floor(form):
    made = target("floor", form)
    return [str(page.BUILD / "floor"), "png" if form == "a0" else form, str(made), *(["300", str(page.A0)] if form == "a0" else [])], made


def own_writers(form):
    made = target("floor-own", form)
    return [str(page.BUILD / "floor"), f"own-{form}", str(made)], made


def script(name):
    return lambda form: ([str(page.HERE / name / "draw"), form, str(target(name, form))], target(name, form))


def said(command, pattern):
    found = re.search(pattern, subprocess.run(command, capture_output=True, text=True).stdout)
    return found.group(1) if found else "not installed"


def package(name):
    return lambda: said(["dpkg-query", "-W", "-f", "${Version}", name], r"^(?:\d+:)?([\d.]+\d)")


def made(command, forms):
    return {form: command(form) for form in forms}


def every():
    three, four = ("png", "svg", "pdf"), ("png", "svg", "pdf", "a0")
    return {p.name: p for p in (
        Program("Pactmap", made(pactmap, four), lambda: said([BINARY, "--version"], r"(\S+)")),
        Program("Floor (C, Cairo)", made(floor, four), package("libcairo2")),
        Program("Floor, own writers", made(own_writers, ("svg", "pdf")), package("libcairo2")),
        Program("Mapnik", made(mapnik("mapnik"), four), package("libmapnik-dev")),
        Program("Mapnik, simplifying", made(mapnik("mapnik-simplified"), four), package("libmapnik-dev")),
        Program("GMT", made(script("gmt"), three), package("gmt")),
        Program("QGIS", made(script("qgis"), three), package("qgis")),
    )}
