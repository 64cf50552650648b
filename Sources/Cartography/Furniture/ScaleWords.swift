import MapSpec

extension MapContext {
  /// The scale denominator that a note states. It applies to the centre of the frame, along the parallel. If
  /// the scale elsewhere differs considerably, the latitude of the centre is added.
  func scaleWords(of frame: MapFrame) throws -> String {
    let number = texts.number(Int(frame.printedDenominator.rounded()))
    guard let scale = frame.scale, scale.worstLength > 0.05 else { return number }
    return try text(
      "scale.at",
      ["scale": .text(number), "latitude": .text(try latitudeWords(scale.latitude))])
  }

  /// A latitude in tenths of a degree.
  func latitudeWords(_ latitude: Double) throws -> String {
    let degrees = (abs(latitude) * 10).rounded() / 10
    let side = try text(latitude < 0 ? "compass.south" : "compass.north")
    return "\(texts.measure(degrees))°\u{a0}\(side)"
  }
}
