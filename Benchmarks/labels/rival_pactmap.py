"""Pactmap: its own SVG, whose layers name every label, recoloured and drawn without antialiasing."""
import re, shutil, statistics, subprocess, time
import atlas
from sets import WIDTH, HEIGHT, DPI, colour


def command(binary, folder):
    return [binary, "render", "bench", "--atlas", str(folder), "--format", "svg", "-o", str(folder / "out")]


def seconds(binary, folder, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command(binary, folder), check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def draw(binary, model, points, folder, runs):
    for name, with_towns in (("atlas", True), ("empty", False)):
        shutil.rmtree(folder / name, ignore_errors=True)
        atlas.write(folder / name, points, model, with_towns)
    whole = seconds(binary, folder / "atlas", runs)
    empty = seconds(binary, folder / "empty", runs)
    svg = (folder / "atlas" / "out" / "bench.svg").read_text()
    frame = re.search(r'id="bench-sea".*?\n<path[^>]*d="m([\d.]+) ([\d.]+) ([\d.]+) 0 0 ([\d.]+)', svg)
    x, y, w, h = map(float, frame.groups())
    assert abs(w - WIDTH) < 0.05 and abs(h - HEIGHT) < 0.05, f"the frame is {w} × {h} mm, not {WIDTH} × {HEIGHT}"
    blocks = re.findall(r'(<g id="bench-label-town-p(\d+)".*?\n</g>\n</g>)', svg, re.S)
    leaders = 0
    drawn = []
    for block, number in blocks:
        outlines = re.findall(r'<path fill="#[0-9a-f]{6}"[^>]*? d="([^"]*)"', block)
        leaders += bool(re.search(r'<path fill="none" stroke="#[0-9a-f]{6}" stroke-width', block))
        tint = "#%02x%02x%02x" % colour(int(number))
        drawn += [f'<path fill="{tint}" fill-rule="evenodd" d="{d}"/>' for d in outlines]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}mm" height="{HEIGHT}mm" viewBox="{x} {y} {w} {h}" shape-rendering="crispEdges">'
    size = ["-w", str(round(WIDTH / 25.4 * DPI)), "-h", str(round(HEIGHT / 25.4 * DPI))]
    for way, order in (("forward", drawn), ("reverse", drawn[::-1])):
        source = folder / f"pactmap-{way}.svg"
        source.write_text(head + "".join(order) + "</svg>")
        subprocess.run(["rsvg-convert", "--unlimited", *size, "-o", str(folder / f"pactmap-{way}.png"), str(source)], check=True)
    plate = re.sub(r'width="[\d.]+mm" height="[\d.]+mm" viewBox="[^"]*"', f'width="{WIDTH}mm" height="{HEIGHT}mm" viewBox="{x} {y} {w} {h}"', svg, count=1)
    plate = re.sub(r'#(d9e6ec|e4edf1|eef4f6|ece8de)', "#ffffff", plate)
    (folder / "plate.svg").write_text(plate)
    subprocess.run(["rsvg-convert", "--unlimited", "-w", "1240", "-h", "1754", "-o", str(folder / "pactmap-plate.png"), str(folder / "plate.svg")], check=True)
    return {"seconds": whole - empty, "whole": whole, "reported": len(blocks), "leaders": leaders, "drawn": [int(n) for n in re.findall(r'<g id="bench-towns-p(\d+)"', svg)]}
