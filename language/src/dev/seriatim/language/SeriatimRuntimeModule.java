package dev.seriatim.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.SimpleNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;
import org.eclipse.xtext.scoping.impl.SimpleLocalScopeProvider;
import org.eclipse.xtext.validation.IDiagnosticConverter;

import com.google.inject.Binder;
import com.google.inject.name.Names;

import dev.seriatim.language.conversion.SeriatimValueConverters;
import dev.seriatim.language.formatting.SeriatimFormatter;
import dev.seriatim.language.linking.SeriatimLinker;
import dev.seriatim.language.messages.LinkingMessages;
import dev.seriatim.language.messages.SyntaxMessages;
import dev.seriatim.language.scoping.SeriatimGlobalScopeProvider;
import dev.seriatim.language.validation.ModelProblems;

/** What the language uses wherever it runs. */
public class SeriatimRuntimeModule extends AbstractSeriatimRuntimeModule {

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return SeriatimValueConverters.class;
	}

	public Class<? extends XtextResource> bindXtextResource() {
		return SeriatimResource.class;
	}

	@Override
	public Class<? extends IParser> bindIParser() {
		return BoundedParser.class;
	}

	@Override
	public Class<? extends ILinker> bindILinker() {
		return SeriatimLinker.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return SimpleNameProvider.class;
	}

	@Override
	public Class<? extends IGlobalScopeProvider> bindIGlobalScopeProvider() {
		return SeriatimGlobalScopeProvider.class;
	}

	@Override
	public void configureIScopeProviderDelegate(Binder binder) {
		binder.bind(IScopeProvider.class).annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE))
				.to(SimpleLocalScopeProvider.class);
	}

	public Class<? extends IDiagnosticConverter> bindIDiagnosticConverter() {
		return ModelProblems.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxMessages.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return LinkingMessages.class;
	}

	public Class<? extends IFormatter2> bindIFormatter2() {
		return SeriatimFormatter.class;
	}

	public Class<? extends ILocationInFileProvider> bindILocationInFileProvider() {
		return SeriatimLocations.class;
	}
}
