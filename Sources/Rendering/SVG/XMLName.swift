/// Converts a text to a name that is allowed as an id in XML (XML 1.0, production 5). Characters
/// that are not allowed are replaced by their code points between underscores. An underscore is
/// added before a character that must not come first. Colons are replaced as well, because
/// namespaces use them.
func xmlName(_ text: String) -> String {
  let name = xmlNamePart(text)
  return name.unicodeScalars.first?.beginsXMLName == true ? name : "_" + name
}

/// Converts a text to a part of such a name that is not its beginning.
func xmlNamePart(_ text: String) -> String {
  guard !text.unicodeScalars.allSatisfy(\.continuesXMLName) else { return text }
  var name = ""
  for scalar in text.unicodeScalars {
    if scalar.continuesXMLName {
      name.unicodeScalars.append(scalar)
    } else {
      name += "_\(String(scalar.value, radix: 16))_"
    }
  }
  return name
}

extension Unicode.Scalar {
  /// Whether a name may start with this character (XML 1.0, production 4, without the colon).
  fileprivate var beginsXMLName: Bool {
    switch value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// Whether a name may contain this character (production 4a).
  fileprivate var continuesXMLName: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: beginsXMLName
    }
  }
}
