// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Readability",
    platforms: [.macOS(.v26)],
    dependencies: [
        // In a copy of this folder, change the path to the URL of Galley or to your clone.
        .package(name: "Galley", path: "../..")
    ],
    targets: [
        .target(
            name: "Readability",
            dependencies: [.product(name: "Galley", package: "Galley")]
        ),
        .executableTarget(
            name: "readability",
            dependencies: ["Readability", .product(name: "Galley", package: "Galley")],
            path: "Sources/ReadabilityTool"
        ),
        .testTarget(
            name: "ReadabilityTests",
            dependencies: [
                "Readability", .product(name: "Galley", package: "Galley"),
                .product(name: "GalleyTesting", package: "Galley"),
            ]
        ),
    ]
)
