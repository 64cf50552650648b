"""The furniture as items of a QGIS print layout."""
from qgis.core import *
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPolygonF
import furniture, page

alive = []                                          # what Python must not collect while QGIS still uses it


def color(text):
    return QColor("#" + text[7:9] + text[1:7]) if len(text) == 9 else QColor(text)      # Qt writes the alpha first


def font(face, size):
    family = page.SANS if face.startswith("sans") else page.SERIF
    made = QFont(family)
    made.setPointSizeF(size)
    made.setBold(face.endswith("bold"))
    made.setItalic(face.endswith("italic"))
    return made


def put(layout, item, x, y, w, h):
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(w, h))
    layout.addLayoutItem(item)
    return item


def add_text(layout, piece):
    item = QgsLayoutItemLabel(layout)
    item.setText(piece.text)
    item.setFont(font(piece.face, piece.size))
    item.setFontColor(color(piece.color))
    item.setMarginX(0)
    item.setMarginY(0)
    size = item.sizeForText()
    width, height = size.width() + 0.5, size.height()
    middle = piece.align == "middle"
    item.setHAlign(Qt.AlignHCenter if middle else Qt.AlignLeft)
    item.setVAlign(Qt.AlignVCenter)
    rise = 0.32 * piece.size * 25.4 / 72
    if piece.angle:
        # An item turns about its middle.
        item.setReferencePoint(QgsLayoutItem.Middle)
        side = rise if piece.angle > 0 else -rise
        put(layout, item, piece.x + side, piece.y, width, height)
        item.setItemRotation(piece.angle)
    else:
        put(layout, item, piece.x - (width / 2 if middle else 0), piece.y - rise - height / 2, width, height)


def add_shape(layout, piece):
    outline = QgsSimpleLineSymbolLayer(color(piece.color), piece.width)
    if isinstance(piece, furniture.Line):
        symbol = QgsLineSymbol()
        symbol.changeSymbolLayer(0, outline)
        item = QgsLayoutItemPolyline(QPolygonF([QPointF(piece.x1, piece.y1), QPointF(piece.x2, piece.y2)]), layout)
        item.setSymbol(symbol)
        layout.addLayoutItem(item)
        alive.append(symbol)
        return
    item = QgsLayoutItemShape(layout)
    fill = QgsSimpleFillSymbolLayer(color(piece.fill) if piece.fill else QColor(0, 0, 0, 0), Qt.SolidPattern if piece.fill else Qt.NoBrush,
                                    color(piece.color), Qt.SolidLine, piece.width)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, fill)
    alive.append(symbol)
    if isinstance(piece, furniture.Circle):
        item.setShapeType(QgsLayoutItemShape.Ellipse)
        if piece.dash:
            outline.setUseCustomDashPattern(True)
            outline.setCustomDashVector(list(piece.dash))
            outline.setPenCapStyle(Qt.FlatCap)
            symbol.changeSymbolLayer(0, outline)
        bounds = (piece.x - piece.r, piece.y - piece.r, 2 * piece.r, 2 * piece.r)
    else:
        item.setShapeType(QgsLayoutItemShape.Rectangle)
        bounds = (piece.x, piece.y, piece.w, piece.h)
    item.setSymbol(symbol)
    put(layout, item, *bounds)


def add_all(layout):
    for piece in furniture.everything():
        (add_text if isinstance(piece, furniture.Text) else add_shape)(layout, piece)
