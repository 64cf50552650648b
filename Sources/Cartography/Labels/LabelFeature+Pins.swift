import Geometry
import Labeling
import MapSpec

extension LabelFeature {
  /// The feature with its label at the position that the author has fixed. If that kind of position is not
  /// possible for the feature, it remains unchanged.
  func pinned(_ spec: LabelPinSpec?, in frame: MapFrame) -> LabelFeature {
    guard let spec else { return self }
    var feature = self
    switch (spec.place, kind) {
    case (.side(let side), .point(var label)):
      guard let position = PointPosition(rawValue: side.rawValue) else { return self }
      label.preferences = [position]
      feature.kind = .point(label)
    case (.offset(let shift, let hasLeader), .point(let label)):
      let corner = label.symbol.center + shift
      feature.pin = LabelPin(.block(topLeft: corner, .left), hasLeader: hasLeader)
    case (.position(let position), .area(let label)):
      guard let point = frame.page(position), let first = label.variants.first else { return self }
      let corner = point - Vector(first.width / 2, first.height / 2)
      feature.pin = LabelPin(.block(topLeft: corner, .center))
    default: return self
    }
    return feature
  }
}
