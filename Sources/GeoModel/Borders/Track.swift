extension Line {
  /// What a railway is besides its course: the gauges that lay there, and since when.
  public struct Track: Hashable, Sendable {
    /// How well the gauge is known.
    public enum Certainty: String, CaseIterable, Sendable { case sure, likely, unsure }

    /// The class of a gauge. The raw values are the words used in styles.
    public enum GaugeClass: String, CaseIterable, Sendable {
      /// Wider than the standard gauge, such as 1520, 1524 or 1668 mm.
      case broad
      /// 1435 mm.
      case standard
      /// Narrower than the standard gauge, such as 1000, 750 or 600 mm.
      case narrow
    }

    /// The gauges in millimetres, at least one. Several lie beside each other, or share a rail.
    public var gauges: [Int]
    /// How well the gauges are known.
    public var certainty: Certainty
    /// When it was opened: a year, or a few words for a line that was opened in parts. Nil if unknown.
    public var opened: String?
    /// When it was closed, as a year or in a few words. Nil if it was not, or if unknown.
    public var closed: String?

    /// Creates a track.
    public init(
      gauges: [Int], certainty: Certainty, opened: String? = nil, closed: String? = nil
    ) {
      (self.gauges, self.certainty) = (gauges, certainty)
      (self.opened, self.closed) = (opened, closed)
    }

    /// The classes of its gauges.
    package var gaugeClasses: Set<GaugeClass> { Set(gauges.map(GaugeClass.init)) }

    /// The gauges that railways can have, in millimetres.
    static let possibleGauges = 200...3500
  }
}

extension Line.Track.GaugeClass {
  /// The class of a gauge.
  ///
  /// - Parameter millimetres: The gauge.
  package init(_ millimetres: Int) {
    self =
      millimetres == Self.standardMillimetres
      ? .standard : millimetres > Self.standardMillimetres ? .broad : .narrow
  }

  private static let standardMillimetres = 1435
}
