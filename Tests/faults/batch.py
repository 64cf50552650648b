"""A batch of maps before and after a fact changed, and what may be found in its folder."""
import os, re, shutil, subprocess, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACTMAP = os.environ.get("PACTMAP") or str(ROOT / ".build/release/pactmap")
MAPS = ["first", "second", "third", "fourth"]


class Batch:
    """The fictional atlas with four maps, in two states; a folder starts with the files of the older one."""

    def __init__(self):
        self.work = Path(tempfile.mkdtemp(prefix="pactmap-faults-"))
        self.work.chmod(0o755)
        self.old_atlas = self._atlas("old", "men: 1200")
        self.new_atlas = self._atlas("new", "men: 1900")
        self.old, self.new = (self._draw(atlas) for atlas in (self.old_atlas, self.new_atlas))
        assert self.old.keys() == self.new.keys() and len(self.old) == 16
        assert all(self.old[name] != self.new[name] for name in self.old)
        said = subprocess.run([PACTMAP, "render", "--help"], capture_output=True, text=True).stdout
        self.resumes = "--skip-current" in said

    def keep(self, out):
        """Copies a folder that is not as it should be, with the right files beside it, to where somebody can look into it."""
        kept = Path(tempfile.mkdtemp(prefix="pactmap-wrong-"))
        shutil.copytree(out, kept / "found")
        (kept / "right").mkdir()
        for name, data in self.new.items():
            (kept / "right" / name).write_bytes(data)
        return kept

    def remove(self):
        shutil.rmtree(self.work)

    def _atlas(self, name, men):
        atlas = self.work / name
        shutil.copytree(ROOT / "Tests/PactmapKitTests/Fixtures/tamar", atlas)
        garrisons = atlas / "geo/garrisons.yaml"
        garrisons.write_text(garrisons.read_text().replace("men: 1200", men))
        lobo = atlas / "maps/lobo.yaml"
        for map in MAPS:
            (atlas / f"maps/{map}.yaml").write_text(lobo.read_text().replace("id: lobo", f"id: {map}"))
        lobo.unlink()
        return atlas

    def _draw(self, atlas):
        out = self.work / "drawn"
        done = subprocess.run(self.command(out, atlas), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        files = {path.name: path.read_bytes() for path in out.iterdir()}
        shutil.rmtree(out)
        return files

    def command(self, out, atlas=None, resume=False):
        """Draws every map in every format."""
        words = [PACTMAP, "render", "--atlas", str(atlas or self.new_atlas), "--output", str(out),
                 "--format", "png,svg,print-svg,pdf", "--dpi", "60"]
        return words + (["--skip-current"] if resume and self.resumes else [])

    def folder(self, at=None):
        """A folder with the older files."""
        out = Path(at) if at else Path(tempfile.mkdtemp(prefix="out-", dir=self.work))
        out.mkdir(exist_ok=True)
        for name, data in self.old.items():
            (out / name).write_bytes(data)
        return out

    def look(self, out):
        """What stands in a folder."""
        found = {"old": 0, "new": 0, "neither": [], "left": []}
        for path in sorted(out.iterdir()):
            if path.name not in self.old:
                found["left"].append(path.name)
            elif path.read_bytes() == self.new[path.name]:
                found["new"] += 1
            elif path.read_bytes() == self.old[path.name]:
                found["old"] += 1
            else:
                found["neither"].append(path.name)
        found["neither"] += sorted(self.old.keys() - {path.name for path in out.iterdir()})
        return found

    def run(self, out, before=(), after=None, **options):
        """Runs the batch, by another command that comes first if need be: its exit code and what it says."""
        done = subprocess.run([*before, *(after or self.command(out))], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, **options)
        return done.returncode, done.stderr.strip()

    def finish(self, out):
        """Runs the batch again, in peace: whether every file is new then and nothing else there, and how many
        files it drew."""
        done = subprocess.run(self.command(out, resume=True), capture_output=True, text=True)
        found = self.look(out)
        drawn = [line for line in done.stdout.splitlines() if line.startswith(str(out))]
        return done.returncode == 0 and found["new"] == len(self.new) and not found["left"], len(drawn)


class Row:
    """A line of the table: a fault, met several times."""

    def __init__(self, fault, code, message="", harmless=False):
        """`code`: the exit codes that are right; `message`: a pattern that what is said fits when the code is not 0."""
        self.fault, self.right, self.pattern = fault, {code} if isinstance(code, int) else set(code), message
        self.harmless = harmless
        self.codes, self.said, self.runs = {}, {}, 0
        self.old = self.new = self.left = self.drawn = self.resumed = 0
        self.wrong = []

    def meet(self, batch, out, code, said):
        """Notes one run and what it left, and runs the batch again."""
        found = batch.look(out)
        whole, drawn = batch.finish(out)
        self.note(code, said)
        self.old += found["old"]
        self.new += found["new"]
        self.left += len(found["left"])
        self.drawn += drawn
        self.resumed += whole
        if found["neither"]:
            self.wrong.append("neither old nor new: " + ", ".join(found["neither"]))
        if not whole:
            self.wrong.append(f"the next run left {batch.look(out)}, kept in {batch.keep(out)}")
        shutil.rmtree(out, ignore_errors=True)

    def note(self, code, said):
        self.runs += 1
        self.codes[code] = self.codes.get(code, 0) + 1
        if code not in self.right:
            self.wrong.append(f"exit code {code}: {said[:200]}")
        if code > 0 and not re.search(self.pattern, said):
            self.wrong.append(f"unclear: {said[:200]!r}")
        if code > 0 and said:
            line = re.sub(r"/tmp/pactmap-faults-[^/]*/[^/:]*", "…", said.splitlines()[0])
            self.said[line] = self.said.get(line, 0) + 1
