import CJavaScriptCore

/// A JavaScript engine with scripts of one library in it, and one function to call.
///
/// Nothing of the machine is within reach of a script: there are no files, no network, no timers.
/// A class, because it gives the engine's memory back at its end.
final class ScriptEngine {
  private let context: JSGlobalContextRef
  private let function: JSObjectRef

  /// Runs scripts one after the other; the value of the last one is the function.
  ///
  /// - Throws: ``ScriptError`` when a script fails, or the last one gives no function.
  init(_ scripts: [[UInt8]]) throws(ScriptError) {
    guard let context = JSGlobalContextCreate(nil) else { throw ScriptError("no engine") }
    do throws(ScriptError) {
      var value: JSValueRef?
      for script in scripts { value = try Self.run(script, in: context) }
      guard let value, let function = JSValueToObject(context, value, nil),
        JSObjectIsFunction(context, function)
      else { throw ScriptError("no function") }
      JSValueProtect(context, function)
      self.context = context
      self.function = function
    } catch {
      JSGlobalContextRelease(context)
      throw error
    }
  }

  deinit {
    JSValueUnprotect(context, function)
    JSGlobalContextRelease(context)
  }

  /// - Returns: The text that the function gives; `nil` for `null`.
  func call(_ arguments: [ScriptValue]) throws(ScriptError) -> String? {
    let values: [JSValueRef?] = arguments.map { argument in
      switch argument {
      case .text(let text):
        let string = Self.string(text)
        defer { JSStringRelease(string) }
        return JSValueMakeString(context, string)
      case .boolean(let value): return JSValueMakeBoolean(context, value)
      }
    }
    var thrown: JSValueRef?
    let result = JSObjectCallAsFunction(context, function, nil, values.count, values, &thrown)
    if let thrown { throw ScriptError(Self.text(of: thrown, in: context) ?? "") }
    guard let result, !JSValueIsNull(context, result) else { return nil }
    return Self.text(of: result, in: context)
  }

  private static func run(
    _ script: [UInt8], in context: JSGlobalContextRef
  ) throws(ScriptError) -> JSValueRef? {
    let source = string(String(decoding: script, as: UTF8.self))
    defer { JSStringRelease(source) }
    var thrown: JSValueRef?
    let value = JSEvaluateScript(context, source, nil, nil, 1, &thrown)
    if let thrown { throw ScriptError(text(of: thrown, in: context) ?? "") }
    return value
  }

  /// The caller releases it.
  private static func string(_ text: String) -> JSStringRef? {
    let units = Array(text.utf16)
    return JSStringCreateWithCharacters(units, units.count)
  }

  private static func text(of value: JSValueRef, in context: JSGlobalContextRef) -> String? {
    guard let string = JSValueToStringCopy(context, value, nil) else { return nil }
    defer { JSStringRelease(string) }
    let units = UnsafeBufferPointer(
      start: JSStringGetCharactersPtr(string), count: JSStringGetLength(string))
    return String(decoding: units, as: UTF16.self)
  }
}

/// What a script is called with.
enum ScriptValue {
  case text(String)
  case boolean(Bool)
}

/// A script threw; the text is what it said.
struct ScriptError: Error {
  let message: String
  init(_ message: String) { self.message = message }
}
