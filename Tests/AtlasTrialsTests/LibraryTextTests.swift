import Documents
import Foundation
import PactmapKit
import ReaderTrials
import Testing

@testable import AtlasTrials

/// Whatever a library fails at, the message is in the words of this program and in one line.
@Suite struct LibraryTextTests {
  let atlas: TrialAtlas

  init() throws { atlas = try TrialAtlas() }

  /// The messages about the atlas with a part of a file replaced.
  func messages(_ file: String, _ old: String, _ new: String) throws -> [String] {
    let text = String(decoding: try #require(atlas.originals[file]), as: UTF8.self)
    try #require(text.contains(old), "\(file)")
    return try atlas.withFiles([file: Array(text.replacing(old, with: new).utf8)]) {
      let checked = Atlas.check(path: atlas.path).problems.map(\.description)
      do {
        let read = try Atlas(path: atlas.path)
        for map in read.maps { _ = try read.render(map, formats: [.svg]) }
      } catch PactmapError.badInput(let messages) { return checked + messages.map(\.description) }
      return checked
    }
  }

  @Test(arguments: [
    "+proj=nosuch", "EPSG:999999", "+proj=lcc +lat_1=-30 +lat_2=30", "+proj=utm +zone=99",
    "nonsense",
    "+proj=tmerc +lat_0=abc +k_0=0", "PROJCS[\\\"x\\\"]", "+proj=ob_tran +o_proj=eqc",
    "EPSG:4326",
    "+proj=pipeline +step +proj=utm +zone=33", "+proj=tmerc +nadgrids=x", "+proj=geos", "a\\nb",
    "\\u202Ex",
    "+proj=merc +lat_ts=95", "+proj=omerc", "urn:ogc:def:crs:EPSG::0",
    "+proj=eqc +lat_ts=90 +ellps=WGS84",
    "+proj=stere +lat_0=90 +lat_ts=91", "+proj=aea +lat_1=0 +lat_2=0", "+proj=longlat",
    "{\\\"type\\\": 1}",
  ])
  func `a projection that PROJ refuses is told in our words`(_ definition: String) throws {
    let messages = try messages(
      "maps/lobo.yaml", "\"+proj=tmerc +lat_0=-45 +lon_0=-70 +ellps=WGS84 +units=m\"",
      "\"\(definition)\"")
    #expect(!messages.isEmpty)
    #expect(ReaderTrials.unfit(messages) == [], "\(messages)")
  }

  @Test(arguments: [
    "id: [lobo", "id: \"lobo", "id: lobo: x", "id: @lobo", "- id: lobo", "id: *lobo",
    "id: !!map lobo",
    "%id: lobo", "id: {lobo", "\tid: lobo", "id: 'lobo\n---\n", "id: |0\nlobo", "id: \"\\q\"",
    "id", "id: &",
  ])
  func `a text that libyaml refuses is told in our words`(_ line: String) throws {
    let messages = try messages("maps/lobo.yaml", "id: lobo", line)
    #expect(!messages.isEmpty)
    #expect(ReaderTrials.unfit(messages) == [], "\(messages)")
  }

  @Test(arguments: [
    "a\\nb", "a\\r\\nerror: all is lost", "\\u2028x", "\\u202Ex",
    "x" + String(repeating: "y", count: 5000),
  ])
  func `a name that would break the line is told in one`(_ name: String) throws {
    for (file, old) in [
      ("maps/lobo.yaml", "title: lobo.title"), ("maps/lobo.yaml", "style: plain"),
      ("maps/lobo.yaml", "id: lobo"),
    ] {
      let key = try #require(old.split(separator: ":").first)
      let messages = try messages(file, old, "\(key): \"\(name)\"")
      #expect(!messages.isEmpty)
      #expect(ReaderTrials.unfit(messages) == [], "\(messages)")
      for message in messages { #expect(message.count < 1300) }
    }
  }
}
