import Documents
import Geometry
import MapSpec
import Scene

/// Sets a panel from top to bottom, in millimetres from its own top left corner.
struct PanelBuilder {
  let context: MapContext
  let width: Double
  /// The factor on the distance between lines. It is below 1 if a column is short of room.
  let leading: Double
  private(set) var nodes: [SceneNode] = []
  /// The height used so far, in millimetres.
  private(set) var height = 0.0

  init(context: MapContext, width: Double, leading: Double = 1) {
    self.context = context
    self.width = width
    self.leading = leading
  }

  mutating func space(_ height: Double) { self.height += height }

  mutating func add(_ nodes: [SceneNode]) { self.nodes += nodes }

  /// Adds a bold line with the title of the panel.
  mutating func heading(_ text: String) throws {
    try paragraph(text, .heading)
    space(1)
  }

  /// Adds a text, broken into lines. The result is the baseline of the first line.
  @discardableResult
  mutating func paragraph(
    _ text: String, _ role: TypeRole, indent: Double = 0, leading: Double = 1.2
  ) throws -> Double {
    let leading = leading * self.leading
    let lines = try context.paragraph(text, role, width: width - indent, breaksWords: true)
    let size = context.style.type(role).size.value
    var first: Double?
    for line in lines {
      let baseline = height + size * (0.5 + leading / 4)
      add(line, at: Point(indent, baseline), role)
      first = first ?? baseline
      height += size * leading
    }
    return first ?? height
  }

  /// Adds a text, broken into lines and set in columns side by side: as few columns as have the least height, so that
  /// the last one is not all but empty.
  ///
  /// - Parameters:
  ///   - most: The largest number of columns.
  ///   - gutter: The white between two columns, in millimetres.
  mutating func columns(_ text: String, _ role: TypeRole, most: Int, gutter: Double) throws {
    let settings = try (1...max(most, 1)).map { count in
      let measure = (width + gutter) / Double(count) - gutter
      let lines = try context.paragraph(text, role, width: measure, breaksWords: true)
      return (measure: measure, lines: lines, rows: (lines.count + count - 1) / count)
    }
    guard let (measure, lines, rows) = settings.min(by: { $0.rows < $1.rows }) else { return }
    let size = context.style.type(role).size.value
    let advance = size * 1.2 * leading
    for (index, line) in lines.enumerated() {
      let (column, row) = index.quotientAndRemainder(dividingBy: max(rows, 1))
      let baseline = height + Double(row) * advance + size * (0.5 + 0.3 * leading)
      add(line, at: Point(Double(column) * (measure + gutter), baseline), role)
    }
    height += Double(rows) * advance
  }

  /// Adds a short text with a longer one indented beside it, for example a date and an event or a number and a
  /// note.
  mutating func entry(_ head: String, _ text: String, indent: Double) throws {
    let size = context.style.type(.small).size.value
    add(try context.shape(head, .small), at: Point(0, height + size * 0.8), .small)
    try paragraph(text, .small, indent: indent)
    space(0.45)
  }

  /// Adds a shaped line of text whose baseline starts at a point.
  mutating func add(_ text: ShapedText, at start: Point, _ role: TypeRole, color: Color? = nil) {
    nodes.append(
      .text(
        SceneText(
          text, at: .straight(start, angle: 0), color: color ?? context.style.type(role).color)))
  }

  /// Days of a panel, in words: without their year where all are of the one that the reader knows.
  struct DateColumn {
    fileprivate let texts: Texts
    fileprivate let isShort: Bool
    /// What it takes, in millimetres, with the white beside it.
    fileprivate(set) var width = 2.5

    func words(_ date: Day) -> String { texts.date(date, short: isShort) }
  }

  /// - Parameter year: the only one that the panel or the map names; nil where it names several.
  func dateColumn(_ dates: [Day], in year: Int?) throws -> DateColumn {
    var column = DateColumn(
      texts: context.texts, isShort: dates.allSatisfy { $0.year == year })
    let widths = try dates.map { try context.shape(column.words($0), .small).width }
    column.width += widths.max() ?? 0
    return column
  }

  mutating func rule(_ role: LineRole = .rule) {
    let line = Polyline([Point(0, height), Point(width, height)])
    nodes.append(.shape(SceneShape(Outline(line), stroke: context.style.line(role).stroke)))
  }

  /// The finished panel, not yet positioned on the page.
  func panel(_ kind: PanelKind) -> Panel { Panel(kind: kind, nodes: nodes, height: height) }
}

/// A finished block of text or diagrams.
struct Panel {
  let kind: PanelKind
  let nodes: [SceneNode]
  let height: Double
}
