/// Calls `body` for each element and returns the values of all calls that succeed. Errors are added
/// to `diagnostics`, so one bad entry does not hide the faults of the next.
///
/// A ``Diagnostic`` or ``Problems`` is added unchanged. Any other error is added as its
/// description.
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

/// The value of `body`. Nil if it throws; the error is then added to `diagnostics`.
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
