# Pactmap: `make maps` draws every map, `make test` proves that they are right.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# A copy of one pkg-config file without a flag that the Swift package manager warns about. The path must
# be absolute.
export PKG_CONFIG_PATH := $(CURDIR)/Sources/CPango/pkgconfig:$(PKG_CONFIG_PATH)

PACTMAP := .build/release/pactmap
INPUTS := $(shell find geo maps -name gallery -prune -o -type f -print)
LANGUAGES := $(shell ls maps/texts/*.yaml | sed 's|.*/||; s|\.yaml$$||' | paste -sd,)
SOURCES := Package.swift $(shell find Sources -type f)
# The rooms whose types a user of the library meets.
DOCUMENTED := Geometry Documents MapSpec GeoModel PactmapKit
SWIFT_CODE := Package.swift Sources Tests Benchmarks Examples Fuzz/Package.swift Fuzz/Fuzzers

.PHONY: help setup maps languages build test lint format gallery check bench fuzz faults soak load sanitize dist-local try-dist clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:[^#]*## /\t/' | expand -t 12

setup: ## Install the system libraries and fonts that are missing
	@bash .ci/setup

maps: setup out/.rendered ## Draw every map of maps/ into out/ as PNG, SVG and PDF

out/.rendered: $(PACTMAP) $(INPUTS)
	@rm -f $@
	$(PACTMAP) render --output out
	@touch $@

languages: build ## Draw every map in every language of maps/texts/ into out/
	$(PACTMAP) render --lang $(LANGUAGES) --output out

$(PACTMAP): $(SOURCES)
	@bash .ci/setup
	swift build -c release --static-swift-stdlib --product pactmap
	@touch $@

build: setup $(PACTMAP) ## Build the command in release mode

test: setup ## Run the tests
	PACTMAP_QUICK_TESTS=1 swift test

fuzz: setup ## Feed made-up bytes to every reader (SECONDS=60 each; READER=GeoJSON for one)
	bash Fuzz/run $(or $(SECONDS),60) $(READER)

check: build ## Check the facts and the map descriptions
	$(PACTMAP) check

lint: ## Check the format of the code
	swift format lint --strict --recursive $(SWIFT_CODE)

format: ## Format the code
	swift format --in-place --recursive $(SWIFT_CODE)

docs: setup ## Make the documentation of the library in out/docs
	@mkdir -p out
	PACTMAP_DOCS=1 PACTMAP_QUICK_TESTS=1 swift package --allow-writing-to-directory out/docs generate-documentation \
	  --enable-experimental-combined-documentation --warnings-as-errors --disable-indexing \
	  $(addprefix --target ,$(DOCUMENTED)) --output-path out/docs

gallery: maps ## Renew the pictures that the README shows
	$(PACTMAP) render --format png --dpi 110 --output maps/gallery
	for example in destroyers-for-bases nanking-1842; do \
	  $(PACTMAP) render --atlas Examples/$$example --format png --dpi 110 --output maps/gallery || exit 1; done

faults: build ## Draw batches while something fails, and write down what remains (root, Linux, some minutes)
	Tests/faults/run

soak: build ## Draw two thousand times in four processes at once, and count the different files
	Tests/soak 2000 4

load: setup ## Draw two maps a thousand times each in one process and watch its memory
	swift build -c release --product load-benchmark
	.build/release/load-benchmark Tests/PactmapKitTests/Fixtures/tamar lobo 1000
	.build/release/load-benchmark . baltic 1000

sanitize: setup ## Run the tests under the address and the thread sanitizer, and a map under valgrind (long)
	Tests/sanitize

bench: build ## Measure Pactmap against Mapnik, GMT, QGIS and a floor in C
	@bash Benchmarks/peers/install
	PACTMAP=$(CURDIR)/$(PACTMAP) Benchmarks/peers/bench

dist-local: build ## Make dist/pactmap: all in one folder that runs on Debian 12 without Swift
	.ci/dist/make $(PACTMAP) dist/pactmap

try-dist: dist-local ## Try that folder in a bare Debian 12 (root, debootstrap)
	Tests/dist/try-clean-root dist/pactmap $(PACTMAP)

clean: ## Remove what was built and drawn
	rm -rf .build .build-address .build-thread out dist
