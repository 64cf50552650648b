/// The errors that can occur when a map is put into words.
package enum WordingError: Error, Equatable, CustomStringConvertible {
  case unknownText(key: String, language: String)

  package var description: String {
    switch self {
    case .unknownText(let key, let language):
      "no language has the text '\(key)'; add it to maps/texts/\(language).yaml"
    }
  }
}
