import MapSpec

/// Lookups of the style parts that layers refer to by name.
extension MapContext {
  /// The area style with a name.
  ///
  /// - Throws: ``CartographyError/unknownStyle(kind:name:layer:)``.
  func areaStyle(_ name: String, of layer: LayerSpec) throws -> AreaStyle {
    guard let style = style.areas[name] else {
      throw CartographyError.unknownStyle(kind: "area", name: name, layer: layer.kindName)
    }
    return style
  }

  /// The line style with a name.
  ///
  /// - Throws: ``CartographyError/unknownStyle(kind:name:layer:)``.
  func lineStyle(_ name: String, of layer: LayerSpec) throws -> LineStyle {
    guard let style = style.lines[name] else {
      throw CartographyError.unknownStyle(kind: "line", name: name, layer: layer.kindName)
    }
    return style
  }

  /// The label class of a layer: the one with the given name or, without a name, that of the role.
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
