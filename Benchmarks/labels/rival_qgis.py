"""QGIS: python3 rival_qgis.py SET.json FOLDER RUNS. Writes FOLDER/KIND-forward.png, -reverse.png, -plate.png and KIND.json for each kind of settings."""
import json, os, statistics, sys, time
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import *
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont
from sets import WIDTH, HEIGHT, RADIUS, SIZE_PT, DPI, colour

points, folder, runs = json.load(open(sys.argv[1])), sys.argv[2], int(sys.argv[3])
app = QgsApplication([], False)
app.initQgis()
P, ALIVE = QgsPalLayerSettings, []
POSITIONS = [P.TopRight, P.MiddleRight, P.BottomRight, P.TopLeft, P.MiddleLeft, P.BottomLeft, P.TopMiddle, P.BottomMiddle,
             P.TopSlightlyRight, P.BottomSlightlyRight, P.TopSlightlyLeft, P.BottomSlightlyLeft]

layer = QgsVectorLayer("Point?crs=EPSG:3857&field=name:string&field=c:string&field=i:integer", "towns", "memory")
features = []
for i, (x, y, name) in enumerate(points):
    f = QgsFeature(layer.fields())
    f.setAttributes([name, "%d,%d,%d" % colour(i), i])
    f.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x * 1000, y * 1000)))   # a millimetre of the page is a kilometre
    features.append(f)
layer.dataProvider().addFeatures(features)
layer.updateExtents()

def symbols(visible):
    disc = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Circle, 2 * RADIUS, 0, QgsSymbol.ScaleDiameter,
                                      QColor("white") if visible else QColor(0, 0, 0, 0), QColor("#262322") if visible else QColor(0, 0, 0, 0))
    disc.setStrokeWidth(0.22)
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, disc)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))

def settings(kind, coloured, reverse):
    how = P()
    how.fieldName = "name"
    text = QgsTextFormat()
    font = QFont("DejaVu Sans")
    font.setPointSizeF(SIZE_PT)
    text.setFont(font)
    text.setSize(SIZE_PT)
    text.setSizeUnit(QgsUnitTypes.RenderPoints)
    text.setColor(QColor("#262322"))
    how.setFormat(text)
    if kind != "default":
        how.obstacleSettings().setIsObstacle(True)
        how.obstacleSettings().setFactor(1 if kind == "best-mild" else 2)
        how.distUnits = QgsUnitTypes.RenderMillimeters
        how.placement = P.AroundPoint if kind == "best-around" else P.OrderedPositionsAroundPoint
        how.predefinedPositionOrder = POSITIONS
        how.offsetType = P.FromSymbolBounds
        how.dist = RADIUS + 0.2 if kind == "best-around" else 0.1
    callout = QgsSimpleLineCallout()
    callout.setEnabled(kind == "best-callouts")
    line = QgsLineSymbol()
    line.setColor(QColor("black"))           # black is no label's colour
    callout.setLineSymbol(line)
    how.setCallout(callout)
    properties = QgsPropertyCollection()
    if coloured:
        properties.setProperty(P.Color, QgsProperty.fromField("c"))
        properties.setProperty(P.LabelZIndex if hasattr(P, "LabelZIndex") else P.ZIndex, QgsProperty.fromExpression("-i" if reverse else "i"))
    how.setDataDefinedProperties(properties)
    ALIVE.append((how, callout, line))
    return how

def render(kind, dpi, coloured=False, reverse=False, labels=True):
    symbols(not coloured)
    root = QgsRuleBasedLabeling.Rule(None)
    root.appendChild(QgsRuleBasedLabeling.Rule(settings(kind, coloured, reverse)))
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(labels)
    m = QgsMapSettings()
    m.setLayers([layer])
    m.setDestinationCrs(layer.crs())
    m.setOutputDpi(dpi)
    m.setOutputSize(QSize(round(WIDTH / 25.4 * dpi), round(HEIGHT / 25.4 * dpi)))
    m.setExtent(QgsRectangle(0, 0, WIDTH * 1000, HEIGHT * 1000))
    m.setBackgroundColor(QColor(0, 0, 0, 0) if coloured else QColor("white"))
    m.setFlag(QgsMapSettings.Antialiasing, not coloured)
    m.setFlag(QgsMapSettings.DrawLabeling, labels)
    m.setTextRenderFormat(QgsRenderContext.TextFormatAlwaysOutlines)
    engine = QgsLabelingEngineSettings()
    engine.setPlacementVersion(QgsLabelingEngineSettings.PlacementEngineVersion2)
    if kind != "default":
        engine.setFlag(QgsLabelingEngineSettings.UsePartialCandidates, False)
        engine.setMaximumPolygonCandidatesPerCmSquared(20)
        engine.setMaximumLineCandidatesPerCm(20)
    m.setLabelingEngineSettings(engine)
    start = time.perf_counter()
    job = QgsMapRendererSequentialJob(m)
    job.start()
    job.waitForFinished()
    return job.renderedImage(), time.perf_counter() - start, job

for kind in ("default", "best", "best-mild", "best-around", "best-callouts"):
    for way in ("forward", "reverse"):
        image, _, job = render(kind, DPI, True, way == "reverse")
        image.save(f"{folder}/{kind}-{way}.png", "PNG", 90)
    reported = sum(1 for l in job.takeLabelingResults().allLabels() if not l.isUnplaced)
    render(kind, 150)[0].save(f"{folder}/{kind}-plate.png")
    with_labels = [render(kind, 150)[1] for _ in range(runs)]
    without = [render(kind, 150, labels=False)[1] for _ in range(runs)]
    json.dump({"seconds": statistics.median(with_labels) - statistics.median(without), "whole": statistics.median(with_labels), "reported": reported,
               "version": Qgis.QGIS_VERSION.split("-")[0]}, open(f"{folder}/{kind}.json", "w"))
sys.stdout.flush()
os._exit(0)
