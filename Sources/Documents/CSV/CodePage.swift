/// A code page of Windows, in which spreadsheets on older systems save tables.
enum CodePage: Int, CaseIterable {
  case western = 1252
  case central = 1250
  case northern = 1257
  case cyrillic = 1251

  /// The code page in which a text is most likely written. It follows from bytes that are common
  /// letters in one code page and rare characters in the others, and from the bytes next to them.
  init(guessedFrom bytes: [UInt8]) {
    var score: [CodePage: Int] = [:]
    var (pairs, high) = (0, 0)
    for (index, byte) in bytes.prefix(Self.sampleSize).enumerated() where byte >= 0x80 {
      high += 1
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      // Letters of the Cyrillic alphabet stand next to each other. Accented letters seldom do.
      if before >= 0xC0 || after >= 0xC0 { pairs += 1 }
      let isInWord = before.isASCIILetter || after.isASCIILetter
      switch byte {
      // š, ž, Š and Ž in the northern page; letters of Icelandic alone in the western one.
      case 0xF0, 0xFE, 0xD0, 0xDE: score[.northern, default: 0] += 3
      // ā, ģ, ī, ņ and ū in the northern page; rarer letters in the others.
      case 0xE2, 0xEC, 0xEE, 0xF2, 0xFB: score[.northern, default: 0] += 1
      // ł, ą, ż, ś, ź, Ł, Ś and Ż in the central page; signs that never stand in a word elsewhere.
      case 0xB3, 0xB9, 0xBF, 0x9C, 0x9F, 0xA3, 0x8C, 0xAF:
        if isInWord { score[.central, default: 0] += 3 }
      // æ, ø, é, á, í, ñ and å in the western page.
      case 0xE6, 0xF8, 0xE9, 0xE1, 0xED, 0xF1, 0xE5: score[.western, default: 0] += 1
      default: break
      }
    }
    if high > 1, pairs * 10 > high * 8 {
      self = .cyrillic
    } else {
      // Among equals the first case wins.
      self = Self.allCases.reduce(.western) { best, page in
        score[page, default: 0] > score[best, default: 0] ? page : best
      }
    }
  }

  private static let sampleSize = 1 << 20

  /// The text of some bytes. Nil if one of them has no meaning in this code page.
  func text(_ bytes: [UInt8]) -> [UInt8]? {
    let letters = upperHalf.unicodeScalars.map { Array(String($0).utf8) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let letter = letters[Int(byte) - 0x80]
      if letter == Self.missing { return nil }
      text += letter
    }
    return text
  }

  private static let missing = Array("\u{FFFD}".utf8)

  /// The characters of the bytes from 128 to 255. Bytes without a meaning are U+FFFD.
  private var upperHalf: String {
    switch self {
    case .western:
      "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
        + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
        + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    case .central:
      "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź"
        + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
        + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
        + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
    case .northern:
      "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}¨ˇ¸\u{FFFD}‘’“”•–—\u{FFFD}™\u{FFFD}›\u{FFFD}¯˛\u{FFFD}"
        + "\u{A0}\u{FFFD}¢£¤\u{FFFD}¦§Ø©Ŗ«¬\u{AD}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ"
        + "ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß"
        + "ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙"
    case .cyrillic:
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ"
        + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
        + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
        + "абвгдежзийклмнопрстуфхцчшщъыьэюя"
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
}
