// SPDX-License-Identifier: Apache-2.0

import CSQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An SQLite database that appears at its path only when it is complete.
///
/// The content is written to a temporary file in the same folder, and `commit` renames this file.
/// If `commit` is not called, the temporary file is removed. The SQLite library is loaded when the
/// first database is created.
@safe package struct DatabaseFile: ~Copyable {
    private let path: String
    private let temporaryPath: String
    private let target: String
    private let database: OpaquePointer
    private var isCommitted = false

    /// Whether SQLite is installed.
    package static var isAvailable: Bool { gs_is_available() == 1 }

    /// Creates a database, which replaces an existing file at the path when `commit` is called.
    ///
    /// - Throws: `FileError` if the database cannot be written, or SQLite is not installed.
    package static func begin(path: String) throws(FileError) -> DatabaseFile {
        guard FileStatus(path: path)?.isRegular ?? true else {
            throw FileError("write", path, reason: "a database must be an ordinary file")
        }
        let target = try AtomicFile.target(of: path)
        let temporaryPath = PartialFile.name(beside: target)
        guard let database = unsafe gs_open(temporaryPath) else {
            throw FileError("write", path, reason: "SQLite is not installed")
        }
        let file = unsafe DatabaseFile(path, target, temporaryPath, database)
        // The file is not read before it is complete, so a journal is not needed.
        try file.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
        return file
    }

    private init(
        _ path: String, _ target: String, _ temporaryPath: String, _ database: OpaquePointer
    ) {
        self.path = path
        self.target = target
        self.temporaryPath = temporaryPath
        unsafe self.database = unsafe database
    }

    deinit {
        guard !isCommitted else { return }
        _ = unsafe gs_close(database)
        unsafe unlink(temporaryPath)
    }

    /// Runs SQL statements that return no rows; to prevent SQL injection, `sql` must not contain
    /// text from outside the program.
    package func execute(_ sql: String) throws(FileError) {
        guard unsafe gs_execute(database, sql) == 0 else { throw fault }
    }

    /// Prepares an SQL statement, which must not contain text from outside the program.
    ///
    /// - Returns: the number of the statement, by which `run` runs it.
    package func prepare(_ sql: String) throws(FileError) -> Int {
        let number = unsafe gs_prepare(database, sql)
        guard number >= 0 else { throw fault }
        return Int(number)
    }

    /// Runs a prepared statement; the values of its parameters may come from outside the program.
    package func run(_ statement: Int, _ values: [DatabaseValue]) throws(FileError) {
        for (index, value) in values.enumerated() {
            guard bind(value, Int32(statement), Int32(index + 1)) == 0 else { throw fault }
        }
        guard unsafe gs_run(database, Int32(statement)) == 0 else { throw fault }
    }

    /// Commits the transaction and renames the temporary file to its final name.
    package consuming func commit() throws(FileError) {
        try execute("COMMIT")
        isCommitted = true
        guard unsafe gs_close(database) == 0, unsafe rename(temporaryPath, target) == 0 else {
            let error = FileError.last("write", path)
            unsafe unlink(temporaryPath)
            throw error
        }
    }

    private func bind(_ value: DatabaseValue, _ statement: Int32, _ parameter: Int32) -> Int32 {
        switch value {
        case .null: unsafe gs_bind_null(database, statement, parameter)
        case .integer(let number):
            unsafe gs_bind_integer(database, statement, parameter, Int64(number))
        case .number(let number): unsafe gs_bind_number(database, statement, parameter, number)
        case .text(let text):
            unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
                unsafe gs_bind_text(
                    database, statement, parameter, bytes.baseAddress, Int64(bytes.count))
            }
        }
    }

    private var fault: FileError {
        unsafe FileError("write", path, reason: String(cString: gs_message(database)))
    }
}

/// A value in a column of a database table.
package enum DatabaseValue: Sendable, Hashable {
    /// A text, which may contain any characters.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A decimal number.
    case number(Double)
    /// The SQL value `NULL`.
    case null

    /// Makes a text, or `null` if the text is nil.
    package init(_ text: String?) {
        self = text.map { .text($0) } ?? .null
    }

    /// Makes a whole number, or `null` if the number is nil.
    package init(_ number: Int?) {
        self = number.map { .integer($0) } ?? .null
    }
}
