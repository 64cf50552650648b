#!/usr/bin/env python3
"""Moves, doubles, deletes or swaps one corner of a coast, a lake, an arc or a line, and draws: mutate.py PROGRAM [--atlas DIR] [--map ID] [--runs 300].

Tells how many atlases were drawn, how many were refused and with which words, and whether an answer holds words of GEOS.
"""
import argparse, collections, json, os, random, re, shutil, subprocess, tempfile

RAW = re.compile(r"Exception|IllegalArgument|Input geom|side location|found non-noded|\bfailed:")
FILES = ["geo/basemap/land.geojson", "geo/basemap/lakes.geojson", "geo/arcs", "geo/lines.geojson"]


def chains(value):
    """The lists of positions in coordinates."""
    if isinstance(value, list) and value and isinstance(value[0], list) and value[0] and isinstance(value[0][0], (int, float)):
        yield value
    elif isinstance(value, list):
        for item in value: yield from chains(item)


def mutate(data, dice):
    features = [f for f in data["features"] if f["geometry"]]
    if not features: return None
    feature = dice.choice(features)
    chain = dice.choice(list(chains(feature["geometry"]["coordinates"])))
    if len(chain) < 5: return None
    i = dice.randrange(1, len(chain) - 1)
    how = dice.choice(["move", "jump", "double", "delete", "swap", "snap", "spike"])
    x, y = chain[i][:2]
    if how == "move": chain[i] = [x + dice.gauss(0, 0.02), y + dice.gauss(0, 0.02)]
    if how == "jump": chain[i] = [x + dice.gauss(0, 1), y + dice.gauss(0, 1)]
    if how == "double": chain.insert(i, [x + 1e-9, y])
    if how == "delete": del chain[i]
    if how == "swap":
        j = dice.randrange(1, len(chain) - 1)
        chain[i], chain[j] = chain[j], chain[i]
    if how == "snap": chain[i] = list(chain[dice.randrange(1, len(chain) - 1)])
    if how == "spike": chain[i + 1:i + 1] = [[x + 0.3, y + 0.2], [x, y]]
    return f"{how} {feature['id']}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--atlas", default=os.path.join(os.path.dirname(__file__), "../../Tests/PactmapKitTests/Fixtures/tamar"))
    arguments.add_argument("--map", default="lobo")
    arguments.add_argument("--runs", type=int, default=300)
    arguments.add_argument("--changes", type=int, default=1)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    dice = random.Random(options.seed)
    said, raw, drawn, slowest = collections.Counter(), [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "atlas")
        for part in ("geo", "maps"): shutil.copytree(os.path.join(options.atlas, part), os.path.join(path, part))
        files = [f for f in FILES if f.endswith("json")]
        files += ["geo/arcs/" + f for f in os.listdir(os.path.join(path, "geo/arcs")) if f.endswith(".geojson")]
        originals = {f: open(os.path.join(path, f), encoding="utf-8").read() for f in files if os.path.exists(os.path.join(path, f))}
        for run in range(options.runs):
            file = dice.choice(sorted(originals))
            data = json.loads(originals[file])
            what = [mutate(data, dice) for _ in range(options.changes)]
            with open(os.path.join(path, file), "w", encoding="utf-8") as f: json.dump(data, f)
            result = subprocess.run([options.program, "render", options.map, "--atlas", path, "--format", "svg", "--output", os.path.join(folder, "out")],
                                    capture_output=True, text=True, timeout=60)
            with open(os.path.join(path, file), "w", encoding="utf-8") as f: f.write(originals[file])
            if result.returncode == 0: drawn += 1
            else: said[re.sub(r"[-\d.]+|'[^']*'", "…", result.stderr.strip().splitlines()[-1].split(": ", 1)[-1])[:150]] += 1
            if RAW.search(result.stdout + result.stderr) or result.returncode not in (0, 1): raw.append((run, file, what, result.returncode, result.stderr[-300:]))
    print(f"{options.runs} runs: {drawn} drawn, {sum(said.values())} refused, {len(raw)} with raw text or a crash")
    for words, count in said.most_common(): print(f"  {count} × {words}")
    for item in raw[:10]: print("  RAW", *item)


if __name__ == "__main__":
    main()
