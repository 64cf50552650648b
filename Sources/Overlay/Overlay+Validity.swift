import CGEOS
import Geometry
import Work

/// A fault that makes an area invalid, with its location.
package struct Invalidity: Hashable, Sendable {
  /// The reason, in words that can follow "its area is not sound: ".
  package let reason: String
  /// The location of the fault. Nil if GEOS does not report one.
  package let location: Point?
}

extension Overlay {
  /// The first fault that makes the area invalid. Nil if the area is valid: every ring is simple,
  /// holes lie inside their outer rings, and parts do not overlap and touch only at single points.
  ///
  /// - Throws: ``OverlayError`` if GEOS fails.
  package func invalidity(of area: Area) throws(OverlayError) -> Invalidity? {
    if let short = area.lazy.flatMap(\.rings).first(where: \.isShort) {
      return Invalidity(
        reason: Self.words(for: "Too few points in geometry component"),
        location: short.points.first)
    }
    let whole: Shape
    do {
      try admit(area.edges)
      try admitRings(area)
      whole = try shape(area)
    } catch {
      return Invalidity(reason: error.message, location: error.location)
    }
    var reason: UnsafeMutablePointer<CChar>?
    var place: OpaquePointer?
    let answer = GEOSisValidDetail_r(handle, whole.pointer, 0, &reason, &place)
    defer {
      if let reason { GEOSFree_r(handle, reason) }
      if let place { GEOSGeom_destroy_r(handle, place) }
    }
    guard answer == 0 || answer == 1 else { throw failure(of: "validity test") }
    guard answer == 0 else { return nil }
    return Invalidity(
      reason: Self.words(for: reason.map { String(cString: $0) } ?? ""),
      location: try place.map { pointer throws(OverlayError) in try points(pointer) }?.first)
  }

  /// The reason of GEOS in words for users.
  private static func words(for reason: String) -> String {
    switch reason {
    case "Self-intersection", "Topology Validation Error": "its edges cross or run over each other"
    case "Ring Self-intersection": "a ring touches itself"
    case "Hole lies outside shell": "a hole lies outside its outer ring"
    case "Holes are nested": "a hole lies inside another"
    case "Nested shells": "a part lies inside another"
    case "Interior is disconnected": "holes cut it in pieces"
    case "Duplicate Rings": "a ring stands twice"
    case "Too few points in geometry component": "a ring has fewer than three corners"
    default: "its rings cross or touch"
    }
  }

  /// A valid area as close as possible to the given one. Rings that cross themselves are split into
  /// simple rings, overlapping parts are joined, and holes outside their outer rings are dropped.
  ///
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
  package func makeValid(_ area: Area) throws(OverlayError) -> Area {
    try admit(area.edges)
    try admitRings(area)
    // Most parts are valid, and testing that is several times faster than a repair.
    var sound: Area = []
    for part in area where !part.outer.isShort {
      sound += try isValid([part]) ? [part] : try mended([part])
    }
    return try isValid(sound) ? sound.normalised : try mended(sound)
  }

  /// Whether each part on its own is valid. The parts may overlap.
  func isValidByParts(_ area: Area) throws(OverlayError) -> Bool {
    for part in area where try !isValid([part]) { return false }
    return true
  }

  func isValid(_ area: Area) throws(OverlayError) -> Bool {
    let whole = try shape(area)
    let pointer = whole.pointer
    let answer = timed(.overlay) { GEOSisValid_r(handle, pointer) }
    guard answer == 0 || answer == 1 else { throw failure(of: "validity test") }
    return answer == 1
  }

  private func mended(_ area: Area) throws(OverlayError) -> Area {
    let whole = try shape(area)
    guard let parameters = GEOSMakeValidParams_create_r(handle) else {
      throw failure(of: "repair")
    }
    defer { GEOSMakeValidParams_destroy_r(handle, parameters) }
    _ = GEOSMakeValidParams_setMethod_r(handle, parameters, GEOS_MAKE_VALID_STRUCTURE)
    if let mended = attempt({ GEOSMakeValidWithParams_r($0, whole.pointer, parameters) }) {
      return try self.area(mended)
    }
    // The default method of GEOS accepts more input, but it may drop regions that the area covers
    // twice.
    return try self.area(run("repair") { GEOSMakeValid_r($0, whole.pointer) })
  }
}
