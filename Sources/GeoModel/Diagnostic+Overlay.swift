import Documents
import Overlay

extension Diagnostic {
  /// What GEOS could not do, and what to do about it.
  package init(_ error: OverlayError, at location: SourceLocation?, subject: String? = nil) {
    self.init(error.message, at: location, subject: subject, hint: error.hint)
    settings = error.settings
  }
}

extension OverlayError {
  /// What its hint advises to set otherwise.
  package var settings: [Setting] {
    if case .tooManyCrossings = self { [.crossings] } else { [] }
  }
}
