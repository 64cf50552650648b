/// Reads each element with `body` and keeps what could be read; what could not lands in `diagnostics`,
/// so that one bad entry does not hide the next.
///
/// A ``Diagnostic`` or ``Problems`` thrown by `body` is taken as it is, any other error as its text.
package func collect<Element, Value>(
  _ elements: some Sequence<Element>, into diagnostics: inout [Diagnostic],
  _ body: (Element) throws -> Value
) -> [Value] {
  var values: [Value] = []
  for element in elements {
    if let value = collect(into: &diagnostics, { try body(element) }) { values.append(value) }
  }
  return values
}

/// The value of `body`, or nil when it throws; the error lands in `diagnostics`.
package func collect<Value>(
  into diagnostics: inout [Diagnostic], _ body: () throws -> Value
) -> Value? {
  do {
    return try body()
  } catch let diagnostic as Diagnostic {
    diagnostics.append(diagnostic)
  } catch let problems as Problems {
    diagnostics += problems.diagnostics
  } catch {
    diagnostics.append(Diagnostic(words(of: error)))
  }
  return nil
}
