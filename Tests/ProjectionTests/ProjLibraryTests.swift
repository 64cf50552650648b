import Geometry
import Testing

@testable import Projection

/// A missing PROJ is reported in a sentence, and one that is loaded goes on working.
@Suite struct ProjLibraryTests {
  @Test func `a library that is nowhere is an error that names it and what to install`() throws {
    let error = try #require(ProjLibrary.loading("libproj-of-nowhere.so.25"))
    guard case .notLoaded(let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.contains("libproj-of-nowhere.so.25"))
    #expect(error.description.hasPrefix("PROJ cannot be loaded: libproj-of-nowhere.so.25"))
    #expect(error.description.hasSuffix("; install libproj25 (PROJ 9)"))
  }

  @Test func `a library without PROJ's functions is an error that names the first it lacks`() throws
  {
    #if os(Linux)
      let error = try #require(ProjLibrary.loading("libm.so.6"))
      #expect(error.description.contains("geod_direct"))
    #endif
  }

  @Test func `a failure takes nothing from the library that is loaded`() throws {
    try ProjLibrary.load()
    let place = LonLat(24, 55)
    let before = try Projection("EPSG:3346").forward(place)
    #expect(ProjLibrary.loading("/") != nil)
    #expect(try Projection("EPSG:3346").forward(place) == before)
    #expect(ProjLibrary.version.hasPrefix("9."))
  }
}
