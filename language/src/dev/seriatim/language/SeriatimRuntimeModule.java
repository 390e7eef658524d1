package dev.seriatim.language;

/** What the language uses wherever it runs. */
public class SeriatimRuntimeModule extends AbstractSeriatimRuntimeModule {
}
