import Geometry
import MapSpec

/// A map laid out for a sheet of another size than its own. It is composed on a sheet with the proportions of
/// the new sheet and the area of its own, so that all its measures remain valid. The drawing is then enlarged.
struct FittedMap {
  /// The description of the map for the sheet on which it is composed.
  let map: MapDescription
  /// The factor from the sheet on which the map is composed to the printed sheet.
  let enlargement: Double

  /// - Parameters:
  ///   - map: the description of the map.
  ///   - sheet: the sheet to print on; nil for the map's own page.
  ///   - columnWidening: the factor by which the column is wider than described.
  init(_ map: MapDescription, on sheet: Paper?, columnWidening: Double = 1) {
    guard let sheet = sheet?.turned(like: map.page) else {
      (self.map, enlargement) = (map, 1)
      return
    }
    let (width, height) = (sheet.width.value, sheet.height.value)
    let page = map.page
    let factor = ((width * height) / (page.width.value * page.height.value)).squareRoot()
    var fitted = map
    fitted.page.width = Millimetres(width / factor)
    fitted.page.height = Millimetres(height / factor)
    if let width = fitted.column?.width { fitted.column?.width = width * columnWidening }
    let before = PageLayout(map).frame
    let after = PageLayout(fitted).frame
    let narrowing = max(before.width / after.width, before.height / after.height, 0.01)
    fitted.scaleDenominators { ($0 * narrowing / factor).roundedUpToTwoDigits * factor }
    (self.map, enlargement) = (fitted, factor)
  }
}

extension MapDescription {
  fileprivate mutating func scaleDenominators(_ change: (Double) -> Double) {
    guard case .centered(let center, let denominator) = frame else { return }
    frame = .centered(center, denominator: change(denominator))
    for index in insets.indices {
      guard case .zoom(var zoom) = insets[index].spec else { continue }
      zoom.denominator = change(zoom.denominator)
      insets[index].spec = .zoom(zoom)
    }
  }
}
