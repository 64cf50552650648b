#!/usr/bin/env python3
"""The Baltic overview as a print layout of QGIS 3.22, from build/*.fgb (prepare.py makes them).

python3 qgis_overview.py [png] [svg] [pdf] [--dpi N] [--out FOLDER] [--atlas FOLDER] [--project]
"""
import argparse, json, os, time
from pathlib import Path
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
import yaml
from qgis.core import *
from qgis.PyQt.QtCore import QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPolygonF
from qgis.PyQt.QtCore import QPointF

options = argparse.ArgumentParser()
options.add_argument("formats", nargs="*", default=["png"])
options.add_argument("--dpi", type=float, default=150)
options.add_argument("--out", default=str(Path(__file__).parent / "build"))
options.add_argument("--atlas", default=str(Path(__file__).resolve().parents[2]))
options.add_argument("--project", action="store_true", help="also write a .qgz to open in QGIS")
options.add_argument("--report", action="store_true", help="also write which labels were placed")
options = options.parse_args()

HERE = Path(__file__).resolve().parent
DATA, SYMBOLS = HERE / "build", HERE / "build" / "symbols"
CRS = "PROJ:+proj=lcc +lat_1=54.5 +lat_2=59.3 +lat_0=57 +lon_0=24.6 +datum=WGS84 +units=m"
SERIF, SANS = "Linux Libertine O", "Linux Biolinum O"
INK, QUIET, GUEST, WATER, SEA = "#262322", "#6F6A66", "#A8221C", "#41768F", "#54859F"
HALO, WATER_HALO = "#FBF7ED", "#D9E6EC"
FRAME = (82.7, 12.2, 202.1, 315.35)

QgsApplication.setPrefixPath("/usr", True)
app = QgsApplication([], False)
app.initQgis()
project = QgsProject.instance()
crs = QgsCoordinateReferenceSystem(CRS)
project.setCrs(crs)
project.setEllipsoid("EPSG:7030")
MM = QgsUnitTypes.RenderMillimeters

# ---------------------------------------------------------------- helpers
ALIVE = []                # what Python must not collect while QGIS still uses it

def layer(table, name=None, subset=None):
    made = QgsVectorLayer(str(DATA / f"{table}.fgb"), name or table, "ogr")
    assert made.isValid(), table
    made.setCrs(crs)
    if subset:
        made.setSubsetString(subset)
    project.addMapLayer(made)
    return made

def symbol_of(kind):
    """QgsLineSymbol([…]) does not take its layers over from Python; appending one does."""
    def make(layers):
        made = kind()
        for layer in layers:
            made.appendSymbolLayer(layer)
        while made.symbolLayerCount() > len(layers):
            made.deleteSymbolLayer(0)
        ALIVE.append(made)
        return made
    return make

LineSymbol, FillSymbol, MarkerSymbol = symbol_of(QgsLineSymbol), symbol_of(QgsFillSymbol), symbol_of(QgsMarkerSymbol)

def colour(text):
    return QColor("#" + text[7:9] + text[1:7]) if len(text) == 9 else QColor(text)   # Qt writes the alpha first

def fill(tint=None, stroke=None, width=0.1):
    return QgsSimpleFillSymbolLayer(colour(tint) if tint else QColor(0, 0, 0, 0), Qt.SolidPattern if tint else Qt.NoBrush,
                                    colour(stroke) if stroke else QColor(0, 0, 0, 0), Qt.SolidLine if stroke else Qt.NoPen, width)

def hatch(angle, spacing, width, tint):
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setLineAngle(angle)
    pattern.setDistance(spacing)
    pattern.setSubSymbol(LineSymbol([stroke(tint, width)]))
    return pattern

def stroke(tint, width, dash=None, offset=0):
    line = QgsSimpleLineSymbolLayer(colour(tint), width)
    line.setPenJoinStyle(Qt.RoundJoin)
    if dash:
        line.setUseCustomDashPattern(True)
        line.setCustomDashVector(dash)
        line.setPenCapStyle(Qt.FlatCap)
    line.setOffset(offset)
    return line

def single(made, *layers, kind=FillSymbol):
    made.setRenderer(QgsSingleSymbolRenderer(kind(list(layers))))

def categories(made, field, table, kind):
    found = []
    for value, layers, words in table:
        symbol = kind(layers)
        found.append(QgsRendererCategory(value, symbol, words))
    made.setRenderer(QgsCategorizedSymbolRenderer(field, found))

def font(family, size, bold=False, italic=False, spacing=0):
    made = QFont(family)
    made.setPointSizeF(size)
    made.setBold(bold)
    made.setItalic(italic)
    if bold or italic:
        made.setStyleName({(1, 0): "Bold", (0, 1): "Italic", (1, 1): "Bold Italic"}[bold, italic])
    if spacing:
        made.setLetterSpacing(QFont.AbsoluteSpacing, spacing)
    return made

def text(family, size, tint, bold=False, italic=False, spacing=0, halo=HALO, halo_size=0.25):
    made = QgsTextFormat()
    made.setFont(font(family, size, bold, italic, spacing))
    if bold or italic:
        made.setNamedStyle({(1, 0): "Bold", (0, 1): "Italic", (1, 1): "Bold Italic"}[bold, italic])
    made.setSize(size)
    made.setSizeUnit(QgsUnitTypes.RenderPoints)
    made.setColor(colour(tint))
    made.setLineHeight(0.9)
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(halo_size)
        buffer.setColor(colour(halo))
        buffer.setOpacity(0.88)
        made.setBuffer(buffer)
    return made

P = QgsPalLayerSettings
AROUND = [P.TopRight, P.MiddleRight, P.BottomRight, P.TopLeft, P.MiddleLeft, P.BottomLeft, P.TopSlightlyRight,
          P.BottomSlightlyRight, P.TopMiddle, P.BottomMiddle, P.TopSlightlyLeft, P.BottomSlightlyLeft]

def settings(expression, style, placement, priority, distance=0.35, obstacle=True, factor=2.0):
    made = P()
    made.fieldName, made.isExpression = expression, True
    made.setFormat(style)
    made.placement, made.priority = placement, priority
    if placement == P.OrderedPositionsAroundPoint:
        made.predefinedPositionOrder = AROUND
        made.offsetType = P.FromSymbolBounds
    made.dist, made.distUnits = distance, MM
    made.multilineAlign = P.MultiFollowPlacement
    made.obstacleSettings().setIsObstacle(obstacle)
    made.obstacleSettings().setFactor(factor)
    callout = QgsSimpleLineCallout()
    callout.setEnabled(True)
    callout.setMinimumLength(3.6)
    callout.setOffsetFromAnchor(1.9)
    callout.setOffsetFromLabel(0.3)
    callout.setDrawCalloutToAllParts(False)
    callout.setLineSymbol(LineSymbol([stroke(INK, 0.16)]))
    made.setCallout(callout)
    ALIVE.append((made, callout))
    return made

def label(made, *rules):
    """One or several rules (filter, settings)."""
    root = QgsRuleBasedLabeling.Rule(None)
    for condition, how in rules:
        rule = QgsRuleBasedLabeling.Rule(how)
        if condition:
            rule.setFilterExpression(condition)
        root.appendChild(rule)
    ALIVE.append(rules)
    made.setLabeling(QgsRuleBasedLabeling(root))
    made.setLabelsEnabled(True)

def obstacle(made, factor=1.0, kind=QgsLabelObstacleSettings.PolygonInterior):
    """No labels, but labels keep away."""
    how = P()
    how.drawLabels = False
    how.fieldName, how.isExpression = "''", True
    how.obstacleSettings().setIsObstacle(True)
    how.obstacleSettings().setFactor(factor)
    how.obstacleSettings().setType(kind)
    label(made, (None, how))

def defined(how, **properties):
    collection = QgsPropertyCollection()
    for key, expression in properties.items():
        collection.setProperty(getattr(P, key), QgsProperty.fromExpression(expression))
    how.setDataDefinedProperties(collection)
    return how

def curved(expression, style, priority, where=QgsLabeling.OnLine, generator=None):
    how = settings(expression, style, P.Curved, priority, obstacle=False)
    how.lineSettings().setPlacementFlags(QgsLabeling.LinePlacementFlags(where))
    how.lineSettings().setMergeLines(True)
    how.maxCurvedCharAngleIn, how.maxCurvedCharAngleOut = 25, -25
    how.minFeatureSize = 8
    if generator:
        how.geometryGenerator, how.geometryGeneratorEnabled = generator, True
        how.geometryGeneratorType = QgsWkbTypes.LineGeometry
    return how

# ---------------------------------------------------------------- layers, from above to below
bases = layer("bases")
invisible = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, 3.6, 0, QgsSymbol.ScaleDiameter, QColor(0, 0, 0, 0), QColor(0, 0, 0, 0))
invisible.setStrokeStyle(Qt.NoPen)
invisible.setDataDefinedProperty(QgsSymbolLayer.PropertySize, QgsProperty.fromExpression('2 * "radius"'))
single(bases, invisible, kind=MarkerSymbol)
wrap = "CASE WHEN \"site\" = 'coastal-artillery-zone' THEN 'Coast open to\\nSoviet coastal\\nartillery' WHEN \"site\" = 'karosta' THEN 'Karosta\\n(War Port)' ELSE \"name\" END"
# Set by hand after looking at the result: the label's lower left corner, in mm from its site.
PINS = {"grobina": (-8.4, 5.2), "karosta": (-18.5, -1.2), "liepaja": (-17, -1.3), "paplaka": (-10.4, -5.9), "priekule": (0, 2.5),
        "vainode": (-7, -10), "durbe": (2.3, 0.6), "rohukula": (-3, -5.6), "vilnius": (-3.5, 2.1), "near-vilnius": (-3.9, -4.9), "ezere": (2, 1.4), "nemencine": (-13.2, -1.1),
        "ventspils": (-18.9, -2.7), "edole": (-11.4, -1), "naujoji-vilnia": (7.6, -0.8)}
LEADERS = "\"site\" in ('grobina', 'vainode', 'paplaka')"
pin = lambda axis: "CASE " + " ".join(f"WHEN \"site\" = '{k}' THEN ${axis} + {v['xy'.index(axis)] * 2600}" for k, v in PINS.items()) + " END" if PINS else "NULL"
def base_rule(style, priority):
    how = settings(wrap, style, P.OrderedPositionsAroundPoint, priority)
    return defined(how, PositionX=pin("x"), PositionY=pin("y"), CalloutDraw=LEADERS,
                   AlwaysShow='if("site" in (' + ', '.join(map(repr, PINS)) + '), 1, 0)') if PINS else how
label(bases, ("\"style\" = 'base'", base_rule(text(SANS, 9.6, INK, bold=True), 10)),
      ("\"style\" = 'town-1'", base_rule(text(SANS, 8.2, INK, bold=True), 9)),
      ("\"style\" = 'town-2'", base_rule(text(SANS, 7.4, INK), 8)),
      ("\"style\" = 'town-3'", base_rule(text(SANS, 6.6, INK), 8)))

facilities = layer("facilities")
KINDS = [("army/granted", "army base, granted"), ("naval/granted", "naval base, granted"), ("air/granted", "aviation, granted"),
         ("headquarters/granted", "headquarters or staff, granted"), ("coastal-artillery/granted", "coastal artillery, granted"),
         ("airfield-works/granted", "runway to be built, granted"), ("naval/temporary", "naval base, temporary"),
         ("air/temporary", "aviation, temporary"), ("army/not-taken-guest", "army base wanted by the Soviet Union, not granted"),
         ("army/not-taken-host", "army base offered by Lithuania, not taken"), ("naval/refused", "naval base, refused"),
         ("army/withdrawn", "army base, demanded and withdrawn"),
         ("limit", "Limit set by a treaty, on the same scale as the|garrisons: men allowed, not men present")]
def badge(kind):
    if kind == "limit":                     # only for the legend
        ring = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, 3.4, 0, QgsSymbol.ScaleDiameter, colour("#FBF7EDE0"), colour(GUEST))
        ring.setStrokeWidth(0.3)
        ring.setStrokeStyle(Qt.DashLine)
        return [ring]
    sign = QgsSvgMarkerSymbolLayer(str(SYMBOLS / (kind.replace("/", "-") + ".svg")), 3.96)
    sign.setDataDefinedProperty(QgsSymbolLayer.PropertyOffset, QgsProperty.fromExpression("""coalesce("dx", 0) || ',' || -coalesce("dy", 0)"""))
    return [sign]
categories(facilities, "kind", [(k, badge(k), t) for k, t in KINDS], MarkerSymbol)
obstacle(facilities, 2.0)

garrisons = layer("garrisons", "Soviet garrisons by strength")
disc = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, 4, 0, QgsSymbol.ScaleDiameter, colour(GUEST), QColor("white"))
disc.setStrokeWidth(0.3)
symbol = MarkerSymbol([disc])
# area ∝ men: an exponent of a half from nothing; 25 000 men are 375 mm²
scale = QgsSizeScaleTransformer(QgsSizeScaleTransformer.Exponential, 0, 25000, 0, 21.8509686, 0, 0.5)
size = QgsProperty.fromField("men")
size.setTransformer(scale)
symbol.setDataDefinedSize(size)
renderer = QgsSingleSymbolRenderer(symbol)
nested = QgsDataDefinedSizeLegend()
nested.setLegendType(QgsDataDefinedSizeLegend.LegendCollapsed)
sample = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, 4, 0, QgsSymbol.ScaleDiameter, colour(GUEST), QColor("white"))
sample.setStrokeWidth(0.3)
nested.setSymbol(MarkerSymbol([sample]))
nested.setSizeScaleTransformer(scale.clone())
nested.setClasses([QgsDataDefinedSizeLegend.SizeClass(n, f"{n:,}".replace(",", "\u202f")) for n in (25000, 20000, 10000, 5000, 2000)])
nested.setVerticalAlignment(QgsDataDefinedSizeLegend.AlignBottom)
nested.setFont(font(SANS, 7.6, bold=True))
nested.setTextColor(colour(INK))
nested.setLineSymbol(LineSymbol([stroke(INK, 0.12)]))
renderer.setDataDefinedSizeLegend(nested)
garrisons.setRenderer(renderer)
number = "format_number(\"men\", 0)"
number = "regexp_replace(\"men\", '(\\\\d)(\\\\d{3})$', '\\\\1\u202f\\\\2')"
inside = settings(number, text(SANS, 9, "#FFFFFF", bold=True, halo=None), P.OverPoint, 10, distance=0)
inside.quadOffset = P.QuadrantOver
inside.displayAll = True
inside.obstacleSettings().setIsObstacle(True)
defined(inside, Size='if("men" < 3000, 7.6, 9)')
label(garrisons, (None, inside))

limits = layer("limits")
ring = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, 20, 0, QgsSymbol.ScaleDiameter, colour("#FBF7EDE0"), colour(GUEST))
ring.setStrokeWidth(0.3)
ring.setStrokeStyle(Qt.DashLine)
ring_symbol = MarkerSymbol([ring])
size = QgsProperty.fromField("men")
size.setTransformer(scale.clone())
ring_symbol.setDataDefinedSize(size)
ring_renderer = QgsSingleSymbolRenderer(ring_symbol)
limits.setRenderer(ring_renderer)
lines_of_limit = []
for content, style, rise in ((number, text(SANS, 7.6, GUEST, bold=True, halo=None), -1.2), ("'men at most'", text(SANS, 6.1, INK, halo=None), 1.6)):
    within = settings(content, style, P.OverPoint, 10, distance=0)
    within.quadOffset, within.displayAll = P.QuadrantOver, True
    within.yOffset, within.offsetUnits = rise, MM
    lines_of_limit.append(("\"men\" > 0", within))
label(limits, *lines_of_limit)

towns = layer("towns")
def dot(size):
    outer = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, size, 0, QgsSymbol.ScaleDiameter, QColor("white"), colour(INK))
    outer.setStrokeWidth(0.2)
    inner = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, size * 0.45, 0, QgsSymbol.ScaleDiameter, colour(INK), colour(INK))
    inner.setStrokeStyle(Qt.NoPen)
    return [outer, inner]
categories(towns, "rank", [(1, dot(1.7), "capital (its name in bold)"), (2, dot(1.3), "large town")], MarkerSymbol)
label(towns, ('"rank" = 1', settings('"name"', text(SANS, 8.2, INK, bold=True), P.OrderedPositionsAroundPoint, 9)),
      ('"rank" = 2', settings('"name"', text(SANS, 7.4, INK), P.OrderedPositionsAroundPoint, 8)))

water_points, water_lines = layer("water_points"), layer("water_lines")
nothing = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, 0.1)
nothing.setColor(QColor(0, 0, 0, 0)); nothing.setStrokeStyle(Qt.NoPen)
single(water_points, nothing, kind=MarkerSymbol)
around = lambda style, priority: settings('"name"', style, P.AroundPoint, priority, distance=1.1, obstacle=False)
label(water_points, ("\"kind\" <> 'lake'", around(text(SERIF, 9, SEA, italic=True, spacing=0.25, halo=None), 6)),
      ("\"kind\" = 'lake'", around(text(SERIF, 6.6, WATER, italic=True, halo=HALO, halo_size=0.2), 3)))
water_lines.setRenderer(QgsNullSymbolRenderer())
label(water_lines, ("\"kind\" = 'sea'", curved('"name"', text(SERIF, 15, SEA, italic=True, spacing=4.5, halo=None), 7)),
      ("\"kind\" <> 'sea'", curved('"name"', text(SERIF, 8, SEA, italic=True, spacing=0.35, halo=WATER_HALO), 7)))

venta = layer("lines", "Venta limit: Soviet troops to the west only", "id = 'venta-limit'")
teeth = QgsHashedLineSymbolLayer(True, 2.2)
teeth.setSubSymbol(LineSymbol([stroke("#1F3A5F", 0.35)]))
teeth.setHashLength(1.1)
teeth.setOffset(-0.55)
single(venta, stroke("#1F3A5F", 0.55), teeth, kind=LineSymbol)
obstacle(venta, 1.5)
borders = layer("borders")
categories(borders, "kind", [("former", [stroke("#4A3F3C", 0.34, [0.5, 0.9])], "State border, 1 September 1939, where it moved"),
                             ("border", [stroke("#4A3F3C", 0.42)], "State border, 31 October 1939"),
                             ("uncertain", [stroke("#4A3F3C", 0.45, [1.9, 0.9])], "State border, course uncertain (up to ±10 km)")], LineSymbol)
obstacle(borders, 0.8)
artillery = layer("lines", "Coast open to Soviet artillery (depth schematic)", "id = 'coastal-artillery-zone'")
single(artillery, stroke("#A8221C66", 1.7, offset=-1.1), kind=LineSymbol)
rivers = layer("rivers")
categories(rivers, "class", [(1, [stroke("#6C97AE", 0.42)], ""), (2, [stroke("#6C97AE", 0.34)], ""), (3, [stroke("#7DA6BA", 0.2)], "")], LineSymbol)
label(rivers, ("\"name\" <> ''", curved('"name"', text(SERIF, 7, WATER, italic=True, spacing=0.12, halo_size=0.2), 4,
                                       QgsLabeling.AboveLine | QgsLabeling.BelowLine | QgsLabeling.MapOrientation,
                                       "smooth(simplify($geometry, 2500), 2)")))
coast = layer("land", "coast")
single(coast, fill(None, "#4F7384", 0.13))
obstacle(coast, 0.6, QgsLabelObstacleSettings.PolygonBoundary)
lakes = layer("lakes")
single(lakes, fill("#D9E6EC", "#6C97AE", 0.1))
bands = layer("bands")
categories(bands, "kind", [("subject", [fill("#BFCBA6")], ""), ("ceded", [fill("#DBA84A")], ""), ("lost", [fill("#6D5A8C80")], "")], FillSymbol)
special = layer("areas", "ceded", "kind in ('ceded','lost','later')")
edge = QgsSimpleFillSymbolLayer(QColor(0, 0, 0, 0), Qt.NoBrush, colour("#7A6A4F"), Qt.DashLine, 0.26)
categories(special, "kind", [
    ("ceded", [fill("#E3B04B59"), hatch(45, 1.7, 0.16, "#C98A1B")], "Vilnius area, to Lithuania 28 October 1939 (±5 km)"),
    ("lost", [fill("#6D5A8C24"), hatch(135, 1.5, 0.2, "#6D5A8C")], "Memel Territory, to Germany in March 1939"),
    ("later", [hatch(0, 1.6, 0.14, "#7A6A4F"), edge], "In Estonia and Latvia until the war, not today|(up to ±8 km)")], FillSymbol)
area_text = ("CASE WHEN \"id\" = 'vilnius-area' THEN 'Vilnius area\\nto Lithuania,\\n28 October 1939\\n6\u202f656–6\u202f909 km²' "
             "ELSE 'Memel Territory\\nto Germany, 23 March 1939\\n2\u202f657 km²' END")
area = settings(area_text, text(SERIF, 7, INK, italic=True, halo="#EFE5DF"), P.Horizontal, 9)
area.multilineAlign = P.MultiLeft
area.callout().setAnchorPoint(QgsCallout.PointOnExterior)
area.callout().setOffsetFromAnchor(0)
area.callout().setMinimumLength(1.5)
defined(area, PositionX="if(\"id\" = 'vilnius-area', 100000, -232000)", PositionY="if(\"id\" = 'vilnius-area', -318000, -242000)")
label(special, ("\"kind\" in ('ceded','lost')", area))
states = layer("areas", "states", "kind = 'state'")
categories(states, "id", [(s, [fill("#FBF6E9")], "The three states on 31 October 1939") for s in ("estonia", "latvia", "lithuania")] +
           [("germany", [fill("#E6E7E6")], ""), ("ussr", [fill("#EFE5DF")], ""), ("finland", [fill("#ECE8DE")], "")], FillSymbol)
subject = settings('upper("name")', text(SERIF, 15, INK, spacing=7, halo=None), P.Horizontal, 8, obstacle=False)
other = settings('upper("name")', text(SERIF, 10, QUIET, spacing=3.5, halo=None), P.Horizontal, 8, obstacle=False)
for how in (subject, other):
    how.fitInPolygonOnly = True
    # PAL takes 30 s for six names in the full outlines of a vector export, 1 s in these
    how.geometryGenerator, how.geometryGeneratorEnabled = "simplify($geometry, 2500)", True
    how.geometryGeneratorType = QgsWkbTypes.PolygonGeometry
label(states, ("\"id\" in ('estonia','latvia','lithuania')", subject), ("\"id\" not in ('estonia','latvia','lithuania')", other))
land = layer("land")
single(land, fill("#ECE8DE"))
shore = layer("land", "shore")
single(shore, fill("#E4EDF1", "#E4EDF1", 5.2), fill("#EEF4F6", "#EEF4F6", 2.4))
shore.renderer().setUsingSymbolLevels(True)
shore.renderer().symbol().symbolLayer(1).setRenderingPass(1)

locator = layer("locator")
single(locator, fill("#E6E2D8", "#8E8781", 0.05))
frame_layer = layer("frame")
frame_layer.setRenderer(QgsNullSymbolRenderer())

main_layers = [bases, facilities, garrisons, limits, towns, water_points, water_lines, venta, borders, artillery, coast, rivers, lakes, bands, special, states, land, shore]

engine = project.labelingEngineSettings()
engine.setPlacementVersion(QgsLabelingEngineSettings.PlacementEngineVersion2)
engine.setFlag(QgsLabelingEngineSettings.UsePartialCandidates, False)
engine.setMaximumPolygonCandidatesPerCmSquared(20)
engine.setMaximumLineCandidatesPerCm(20)
project.setLabelingEngineSettings(engine)

# ---------------------------------------------------------------- layout
layout = QgsPrintLayout(project)
layout.initializeDefaults()
layout.setName("The Baltic States 1939")
layout.pageCollection().page(0).setPageSize(QgsLayoutSize(297, 420))
project.layoutManager().addLayout(layout)
keep = []

def put(item, x, y, w, h):
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(w, h))
    keep.append(item)
    return item

def words(content, x, y, w, h, how, tint=INK, align=Qt.AlignLeft):
    item = QgsLayoutItemLabel(layout)
    item.setText(content)
    item.setFont(how)
    item.setFontColor(colour(tint))
    item.setHAlign(align)
    item.setMarginX(0)
    item.setMarginY(0)
    item.setId(content[:30])
    return put(item, x, y, w, h)

def rule(x, y, w, width=0.5):
    item = QgsLayoutItemPolyline(QPolygonF([QPointF(x, y), QPointF(x + w, y)]), layout)
    item.setSymbol(LineSymbol([stroke(INK, width)]))
    layout.addLayoutItem(item)
    keep.append(item)

def rectangle(x, y, w, h, tint=None, line=None, width=0.15, under=False):
    item = QgsLayoutItemShape(layout)
    item.setShapeType(QgsLayoutItemShape.Rectangle)
    item.setSymbol(FillSymbol([fill(tint, line, width)]))
    return put(item, x, y, w, h)

x, y, w, h = FRAME
rectangle(x - 4.2, y - 4.2, w + 8.4, h + 8.4, None, INK, 0.15)
map_item = QgsLayoutItemMap(layout)
put(map_item, x, y, w, h)
map_item.setId("Map")
map_item.setCrs(crs)
map_item.setLayers(main_layers)
map_item.setKeepLayerSet(True)
map_item.setExtent(frame_layer.extent())
map_item.setScale(2_600_000)
map_item.setBackgroundColor(colour("#D9E6EC"))
map_item.setFrameEnabled(True)
map_item.setFrameStrokeWidth(QgsLayoutMeasurement(0.5))
map_item.setFrameStrokeColor(colour(INK))
grid = QgsLayoutItemMapGrid("Graticule", map_item)
grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
grid.setIntervalX(1)
grid.setIntervalY(1)
grid.setStyle(QgsLayoutItemMapGrid.Solid)
grid.setLineSymbol(LineSymbol([stroke("#9AA7AD", 0.07)]))
grid.setAnnotationEnabled(True)
grid.setAnnotationFormat(QgsLayoutItemMapGrid.CustomFormat)
grid.setAnnotationExpression("@grid_number || '°' || if(@grid_axis = 'x', 'E', 'N')")
grid.setAnnotationPrecision(0)
grid.setAnnotationFont(font(SANS, 6))
grid.setAnnotationFontColor(colour(QUIET))
grid.setAnnotationFrameDistance(1.1)
for side, shown, direction in ((QgsLayoutItemMapGrid.Left, QgsLayoutItemMapGrid.LatitudeOnly, QgsLayoutItemMapGrid.Vertical),
                               (QgsLayoutItemMapGrid.Right, QgsLayoutItemMapGrid.LatitudeOnly, QgsLayoutItemMapGrid.VerticalDescending),
                               (QgsLayoutItemMapGrid.Top, QgsLayoutItemMapGrid.LongitudeOnly, QgsLayoutItemMapGrid.Horizontal),
                               (QgsLayoutItemMapGrid.Bottom, QgsLayoutItemMapGrid.LongitudeOnly, QgsLayoutItemMapGrid.Horizontal)):
    grid.setAnnotationDisplay(shown, side)
    grid.setAnnotationPosition(QgsLayoutItemMapGrid.OutsideMapFrame, side)
    grid.setAnnotationDirection(direction, side)
map_item.grids().addGrid(grid)
# the graticule lies below the labels' layers only if it is put under a map layer
grid.setStackingPosition(QgsLayoutItemMapItem.StackBelowMapLayer)
grid.setStackingLayer(limits)

# Locator
inset = QgsLayoutItemMap(layout)
put(inset, x, y, 34, 30.6)
inset.setId("Locator")
inset.setCrs(QgsCoordinateReferenceSystem(CRS))
inset.setLayers([locator])
inset.setKeepLayerSet(True)
inset.setExtent(QgsRectangle(-1_750_000, -1_150_000, 1_150_000, 1_460_000))
inset.setBackgroundColor(QColor("#D9E6EC"))
inset.setFrameEnabled(True)
inset.setFrameStrokeWidth(QgsLayoutMeasurement(0.3))
overview = QgsLayoutItemMapOverview("Frame", inset)
overview.setLinkedMap(map_item)
overview.setFrameSymbol(FillSymbol([fill("#A8221C22", GUEST, 0.3)]))
inset.overviews().addOverview(overview)
for item in (inset,):
    blocking = map_item

# Scale bar
rectangle(x + w - 53.4, y + h - 14.6, 53.4, 14.6, "#FFFFFF", INK, 0.3)
bar = QgsLayoutItemScaleBar(layout)
bar.setStyle("Single Box")
bar.setLinkedMap(map_item)
bar.setUnits(QgsUnitTypes.DistanceKilometers)
bar.setUnitLabel("km")
bar.setUnitsPerSegment(25)
bar.setNumberOfSegments(4)
bar.setNumberOfSegmentsLeft(0)
bar.setHeight(1.3)
bar.setLabelVerticalPlacement(QgsScaleBarSettings.LabelAboveSegment)
bar.setFillColor(colour(INK))
bar.setLineColor(colour(INK))
bar.setLineWidth(0.12)
bar.setFont(font(SANS, 6.1))
bar.setBackgroundEnabled(False)
put(bar, x + w - 52, y + h - 13.2, 50, 8)
words("Scale true at 56.9° N", x + w - 49, y + h - 4.4, 46, 3, font(SANS, 6.1))

# Column
cx, cw = 8, 66
words("The Baltic States\n1939", cx, 7.6, cw, 16, font(SERIF, 20, bold=True))
words("Soviet bases under the “mutual assistance” pacts of 28 September, 5 and 10 October", cx, 24, cw, 9.5, font(SERIF, 10, italic=True))
rule(cx, 34.8, cw)
words("Borders and possession on 31 October 1939 · 1 : 2\u202f600\u202f000 · Lambert conformal conic, standard parallels 54.5° and 59.3° N",
      cx, 36.6, cw, 8, font(SANS, 7))
head = font(SANS, 8, bold=True)

def legend(y, entries, heading=None, width=cw, symbol=(7, 3.9), space=0.55, x=cx):
    item = QgsLayoutItemLegend(layout)
    item.setAutoUpdateModel(False)
    root = QgsLayerTree()
    keep.append(root)
    for made, nodes in entries:
        node = root.addLayer(made)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Hidden)
        if nodes is not None:
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, nodes)
        if made is garrisons:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, " ")
        for index, sample in SAMPLES.get(made.name(), {}).items():
            QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, index, sample)
        if made.renderer().type() == "singleSymbol" and made is not garrisons:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, LEGEND_TEXT.get(made.name(), made.name()))
            QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Hidden)
    item.model().setRootGroup(root)
    for made, nodes in entries:
        item.model().refreshLayerLegend(root.findLayer(made))
    item.setLinkedMap(map_item)
    item.setLegendFilterByMapEnabled(False)
    item.setStyleFont(QgsLegendStyle.SymbolLabel, font(SANS, 7))
    item.setFontColor(colour(INK))
    item.setSymbolWidth(symbol[0])
    item.setSymbolHeight(symbol[1])
    item.setBoxSpace(0)
    item.rstyle(QgsLegendStyle.Symbol).setMargin(QgsLegendStyle.Top, space)
    item.rstyle(QgsLegendStyle.SymbolLabel).setMargin(QgsLegendStyle.Left, 3)
    item.rstyle(QgsLegendStyle.Subgroup).setMargin(QgsLegendStyle.Top, 0)
    item.setBackgroundEnabled(False)
    item.setWrapString("|")
    item.setLineSpacing(0.6)
    put(item, x, y, width, 10)
    item.adjustBoxSize()
    return item

LEGEND_TEXT = {}
def edged(*layers, tint):
    edge = stroke(tint, 1.4, offset=0.35)
    edge.setDrawInsidePolygon(True)
    return FillSymbol(list(layers) + [edge])
SAMPLES = {artillery.name(): {0: LineSymbol([stroke("#A8221C66", 1.7)])}, "states": {0: edged(fill("#FBF6E9"), tint="#BFCBA6")},
           "ceded": {0: edged(fill("#E3B04B59"), hatch(45, 1.7, 0.16, "#C98A1B"), tint="#DBA84A"),
                     1: edged(fill("#6D5A8C24"), hatch(135, 1.5, 0.2, "#6D5A8C"), tint="#B6ADC6")}}
words("Soviet garrisons by strength", cx, 52, cw, 4, head)
legend(54.5, [(garrisons, None)], width=34, x=cx)
words("The area of a disc is in proportion to its men.\nBroken circle: the treaty’s limit, not troops present.\nLatvia’s own army: 30\u202f000 men.\n"
      "Lithuania: the strengths stated make up 18\u202f500 of the 20\u202f000 men allowed.\nLithuania’s own army: about 20\u202f000 men.\n"
      "A symbol without a number: strength not stated in the source.", cx + 38, 56, cw - 38, 46, font(SANS, 6.1))
words("Bases by kind and outcome", cx, 108, cw, 4, head)
symbols_legend = legend(111, [(facilities, None)])
words("Land and borders", cx, 188, cw, 4, head)
areas_legend = legend(192, [(states, [0]), (special, None), (artillery, None), (borders, None), (venta, None), (towns, None)], symbol=(10, 3.4))
words("The three treaties", cx, 253, cw, 4, head)
treaties = [("Soviet–Estonian Mutual Assistance Treaty", "signed 28 September 1939 · for 10 years, renewable for 5 · at most 25\u202f000 men (soldiers) · troops enter 17 October 1939"),
            ("Soviet–Latvian Mutual Assistance Treaty", "signed 5 October 1939 · for 10 years, renewable for 10 · at most 25\u202f000 men (land and air forces, in separate garrisons) · troops enter 29 October 1939"),
            ("Soviet–Lithuanian Mutual Assistance Treaty", "signed 10 October 1939 · for 15 years, renewable for 10 · at most 20\u202f000 men (soldiers) · troops enter 14 November 1939")]
ty = 257.5
for title, body in treaties:
    words(title, cx, ty, cw, 3.4, font(SANS, 7, bold=True))
    words(body, cx, ty + 3.3, cw, 8, font(SANS, 7))
    ty += 12.3

# Footer: demands and credits
ty = 334
words("Troops demanded in the talks, and agreed", cx, ty, 130, 4, head)
ty += 4.6
facts = yaml.load((Path(options.atlas) / "geo" / "treaties.yaml").read_text(), yaml.BaseLoader)["treaties"]
unit = 111.3 / 50000
for country, treaty in (("Estonia", "estonia-1939"), ("Latvia", "latvia-1939"), ("Lithuania", "lithuania-1939")):
    words(country, cx, ty, 60, 3.5, font(SANS, 7, bold=True))
    ty += 3.7
    for entry in facts[treaty]["negotiation"]:
        agreed, count = entry["by"] == "both", int(entry["men"])
        day, month = entry["date"].split("-")[2].lstrip("0"), {"09": "September", "10": "October"}[entry["date"].split("-")[1]]
        words(f"{day} {month}", cx, ty, 14, 3, font(SANS, 6.1))
        rectangle(cx + 14, ty + 0.2, count * unit, 2.2, GUEST if agreed else "#E9BDBB", None if agreed else GUEST, 0.12)
        words(f"{count:,}".replace(",", "\u202f"), cx + 15.5 + count * unit, ty - 0.2, 20, 3.2, font(SANS, 7.6, bold=True))
        words(entry["text"], cx + 14, ty + 2.5, 130, 2.8, font(SANS, 6.1), "#45403D")
        ty += 5.75
credits = (HERE / "credits.txt").read_text().strip()
words(credits, 150.8, 334, 134, 60, font(SANS, 6.1), "#45403D")

# ---------------------------------------------------------------- export
layout.refresh()
out = Path(options.out)
out.mkdir(exist_ok=True, parents=True)
exporter = QgsLayoutExporter(layout)
for kind in options.formats:
    start = time.time()
    target = str(out / f"qgis-overview.{kind}")
    if kind == "png":
        how = QgsLayoutExporter.ImageExportSettings()
        how.dpi = options.dpi
        result = exporter.exportToImage(target, how)
    elif kind == "svg":
        how = QgsLayoutExporter.SvgExportSettings()
        how.dpi = options.dpi
        how.exportAsLayers = True
        how.exportLabelsToSeparateLayers = True
        how.textRenderFormat = QgsRenderContext.TextFormatAlwaysText
        result = exporter.exportToSvg(target, how)
    else:
        how = QgsLayoutExporter.PdfExportSettings()
        how.dpi = options.dpi
        how.textRenderFormat = QgsRenderContext.TextFormatAlwaysText
        how.forceVectorOutput = True
        result = exporter.exportToPdf(target, how)
    print(kind, "ok" if result == QgsLayoutExporter.Success else result, f"{time.time() - start:.2f} s")
if options.report:
    view = map_item.mapSettings(map_item.extent(), QSizeF(w * options.dpi / 25.4, h * options.dpi / 25.4), options.dpi, True)
    job = QgsMapRendererSequentialJob(view)
    job.start()
    job.waitForFinished()
    extent, found = map_item.extent(), []
    page = lambda p: [x + (p.x() - extent.xMinimum()) / extent.width() * w, y + (extent.yMaximum() - p.y()) / extent.height() * h]
    for l in job.takeLabelingResults().allLabels():
        found.append({"layer": project.mapLayer(l.layerID).name(), "feature": l.featureId, "text": l.labelText, "unplaced": l.isUnplaced,
                      "pinned": l.isPinned, "corners": [page(p) for p in l.cornerPoints]})
    (out / "qgis-labels.json").write_text(json.dumps(found, ensure_ascii=False, indent=0))
    names = {(l["layer"], l["text"]) for l in found if not l["unplaced"]}
    print(f"{options.dpi:g} dpi: {len(names)} names placed; not placed:", ", ".join(sorted({l["text"] for l in found if l["unplaced"]} - {n for _, n in names})))
if options.project:
    project.write(str(out / "overview.qgz"))
import sys; sys.stdout.flush(); os._exit(0)
