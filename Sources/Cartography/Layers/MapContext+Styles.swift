import MapSpec

/// What layers ask of the style by name.
extension MapContext {
  /// - Throws: ``CartographyError/unknownStyle(kind:name:layer:)``.
  func areaStyle(_ name: String, of layer: LayerSpec) throws -> AreaStyle {
    guard let style = style.areas[name] else {
      throw CartographyError.unknownStyle(kind: "area", name: name, layer: layer.kindName)
    }
    return style
  }

  /// - Throws: ``CartographyError/unknownStyle(kind:name:layer:)``.
  func lineStyle(_ name: String, of layer: LayerSpec) throws -> LineStyle {
    guard let style = style.lines[name] else {
      throw CartographyError.unknownStyle(kind: "line", name: name, layer: layer.kindName)
    }
    return style
  }

  /// The class of the labels of a layer: the one that it names, or that of a role.
  ///
  /// - Throws: ``CartographyError/unknownStyle(kind:name:layer:)``.
  func labelClass(_ name: String?, of layer: LayerSpec, else role: LabelRole) throws -> LabelClass {
    guard let name else { return style.labelClass(role) }
    guard let found = style.labels[name] ?? LabelRole(rawValue: name).map(style.labelClass) else {
      throw CartographyError.unknownStyle(kind: "label class", name: name, layer: layer.kindName)
    }
    return found
  }
}
