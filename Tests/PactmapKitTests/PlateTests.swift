import Cartography
import Documents
import Foundation
import GeoModel
import Geometry
import Scene
import Testing

@testable import PactmapKit

/// What must hold of every finished map, in this repository and elsewhere.
@Suite struct PlateTests {
  @Test func `both atlases have maps in several styles and sizes`() {
    let plates = Plate.all
    #expect(Set(plates.map(\.atlas)).count == 2)
    #expect(Set(plates.compactMap(\.style)) == ["blank", "mono", "screen"])
    #expect(Set(plates.compactMap(\.paper)) == ["A5", "A4", "A1"])
  }

  @Test(arguments: Plate.all)
  func `no name touches another, a symbol or the frame`(_ plate: Plate) throws {
    let labels = try plate.composition().labels
    #expect(labels.violations == [])
    #expect(labels.placed > 0)
  }

  @Test(arguments: Plate.all)
  func `no base is without its name`(_ plate: Plate) throws {
    let dropped = try plate.composition().labels.dropped.map(\.id)
    #expect(dropped.filter { $0.hasPrefix("base-") } == [])
  }

  @Test(arguments: Plate.all)
  func `the ink of no two names overlaps`(_ plate: Plate) throws {
    let composition = try plate.composition()
    let labels = composition.scene.groups.filter { $0.role == .label }
    #expect(labels.count == composition.labels.placed)
    let boxes = labels.map(\.inkBoxes)
    for i in boxes.indices {
      for j in boxes.indices where j > i {
        let touching = boxes[i].contains { a in boxes[j].contains { a.intersects($0) } }
        #expect(!touching, "\(labels[i].title) and \(labels[j].title)")
      }
    }
  }

  /// Names and unit signs keep off the symbols of the map, their own included.
  @Test(arguments: Plate.all)
  func `no name covers a symbol`(_ plate: Plate) throws {
    let groups = try plate.composition().scene.groups
    let labels = groups.filter { $0.role == .label }
    let inner = labels.flatMap { SceneNode.group($0).groups }
    let inLabels = Set(inner.map(\.id))
    let symbols = groups.filter { group in
      let sign = group.data["sign"] ?? ""
      return !inLabels.contains(group.id)
        && (sign.hasPrefix("facility-") || sign == "garrison" || sign == "incident")
    }
    for label in labels {
      let boxes = label.inkBoxes
      for symbol in symbols {
        // Symbols are round, so the middle of the box and half its width describe them fully.
        guard let first = SceneNode.group(symbol).leaves.compactMap(\.shapeBox).first else {
          continue
        }
        let (center, radius) = (first.center, first.width / 2 - 0.25)
        let touching = boxes.contains { box in
          let x = min(max(center.x, box.minX), box.maxX)
          let y = min(max(center.y, box.minY), box.maxY)
          return center.distance(to: Point(x, y)) < radius
        }
        #expect(!touching, "\(label.title) covers \(symbol.id)")
      }
    }
  }

  @Test(arguments: Plate.all)
  func `everything lies on the page`(_ plate: Plate) throws {
    let scene = try plate.composition().scene
    let page = scene.page.box.grown(by: 0.01)
    for leaf in scene.leaves {
      let box: Box? =
        switch leaf {
        case .shape(let shape): shape.outline.box
        case .text(let text): text.outline.box
        case .group: nil
        }
      if let box { #expect(page.contains(box), "\(box)") }
    }
  }

  @Test(arguments: Plate.all)
  func `every group has an id of its own`(_ plate: Plate) throws {
    let ids = try plate.composition().scene.groups.map(\.id)
    #expect(Set(ids).count == ids.count)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    for id in ids { #expect(id.allSatisfy { allowed.contains($0) }, "\(id)") }
  }

  @Test(arguments: Plate.all)
  func `no letter is smaller than five and a half points`(_ plate: Plate) throws {
    for leaf in try plate.composition().scene.leaves {
      if case .text(let text) = leaf {
        #expect(text.text.size.points >= 5.499, "\(text.text.text)")
      }
    }
  }

  /// Discs carry their strength as data; their area must follow it.
  @Test(arguments: Plate.all)
  func `the area of a disc is in proportion to the men`(_ plate: Plate) throws {
    let groups = try plate.composition().scene.groups
      .filter { $0.role == .feature && $0.data["strength"] != nil }
    guard !groups.isEmpty else { return }
    let ratios = try groups.map { group in
      let men = try #require(Double(group.data["strength"] ?? ""))
      let first = SceneNode.group(group).leaves.first
      guard case .shape(let disc)? = first else { return 0.0 }
      let ring = try #require(disc.outline.flattened(tolerance: 0.001).first)
      return Ring(ring.points).area / men
    }
    let first = try #require(ratios.first)
    #expect(first > 0)
    for ratio in ratios { #expect(abs(ratio / first - 1) < 0.01) }
  }

  @Test func `the Lithuanian plate shows its garrisons and its land`() throws {
    let scene = try Plate(atlas: Plate.repository, map: "lithuania").composition().scene
    let features = scene.groups.filter { $0.role == .feature }
    let strengths = features.compactMap { $0.data["strength"].flatMap(Int.init) }
    #expect(strengths.sorted() == [2500, 3500, 4500, 8000])
    let ids = Set(features.compactMap { $0.data["id"] })
    for id in [
      "vilnius-area", "vilnius-1920", "memel", "suvalkija-strip-a", "suvalkija-strip-b",
      "left-to-belarus-south", "fortified-belt-proposal", "pabrade", "nemencine", "vilnius",
      "kaunas", "siauliai", "ukmerge", "near-vilnius",
    ] {
      #expect(ids.contains(id), "\(id)")
    }
    let words = scene.leaves.compactMap { leaf -> String? in
      guard case .text(let text) = leaf else { return nil }
      return text.text.text
    }
    let all = words.joined(separator: " ")
    for text in [
      "8\u{202f}000", "50\u{202f}000", "18\u{202f}500", "Gaižiūnai", "Šešupė", "Nemenčinė",
    ] {
      #expect(all.contains(text), "\(text)")
    }
  }
}

extension SceneGroup {
  /// The boxes of a label's letters and unit signs, without its leader.
  fileprivate var inkBoxes: [Box] {
    nodes.flatMap { node -> [Box] in
      switch node {
      case .text(let text):
        zip(text.text.glyphs, text.glyphTransforms).compactMap { $0.outline.applying($1).box }
      case .group(let sign): SceneNode.group(sign).leaves.compactMap(\.shapeBox)
      case .shape: []
      }
    }
  }
}

extension SceneNode {
  fileprivate var shapeBox: Box? {
    guard case .shape(let shape) = self else { return nil }
    return shape.outline.box
  }
}
