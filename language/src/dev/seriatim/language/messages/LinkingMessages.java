package dev.seriatim.language.messages;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import dev.seriatim.language.scoping.NearNames;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.UsagePackage;

/** Says which name is not known, and where it was looked for. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {

	public static final String UNKNOWN_API = "UNKNOWN_API";
	public static final String UNKNOWN_CALLBACK = "UNKNOWN_CALLBACK";
	public static final String UNKNOWN_CONSUMER = "UNKNOWN_CONSUMER";
	public static final String UNKNOWN_ELEMENT = "UNKNOWN_ELEMENT";

	@Inject
	private IScopeProvider scopes;

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		var type = context.getReference().getEReferenceType();
		if (type == ContractPackage.Literals.API)
			return error(context, UNKNOWN_API, context.getLinkText());
		if (type == UsagePackage.Literals.CONSUMER)
			return error(context, UNKNOWN_CONSUMER, context.getLinkText());
		if (type == ContractPackage.Literals.CALLBACK)
			return unknownCallback(context);
		if (type == ContractPackage.Literals.ELEMENT)
			return error(context, UNKNOWN_ELEMENT, context.getLinkText());
		return super.getUnresolvedProxyMessage(context);
	}

	/** Nothing is said where the API itself is unknown, which is told once. */
	private DiagnosticMessage unknownCallback(ILinkingDiagnosticContext context) {
		var api = EcoreUtil2.getContainerOfType(context.getContext(), Api.class);
		var consumer = EcoreUtil2.getContainerOfType(context.getContext(), Consumer.class);
		if (api == null && consumer == null)
			return error(context, UNKNOWN_ELEMENT, context.getLinkText());
		if (api == null)
			api = consumer.getApi();
		return api == null || api.eIsProxy() ? null : error(context, UNKNOWN_CALLBACK, context.getLinkText(), api.getName());
	}

	private DiagnosticMessage error(ILinkingDiagnosticContext context, String code, Object... arguments) {
		var message = Messages.of(code, arguments);
		var near = NearNames.of(scopes, context.getContext(), context.getReference(), context.getLinkText());
		return new DiagnosticMessage(near.isEmpty() ? message : Messages.of("DID_YOU_MEAN", message, near.getFirst()), Severity.ERROR, code);
	}
}
