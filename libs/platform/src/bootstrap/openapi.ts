import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { Problem } from '#libs/contracts';
import { ROLES } from '#libs/domain';
import { PROBLEM_MEDIA_TYPE } from '../errors/problem.js';
import { DOCS_PATH } from './security-headers.js';

/** The OpenAPI 3.1 document of everything the process serves. */
export function createOpenApi(app: NestFastifyApplication, title: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(title)
    .setOpenAPIVersion('3.1.0')
    .setVersion('1')
    .addGlobalParameters({
      name: 'Qorgan-Role',
      in: 'header',
      required: false,
      description: 'The role to act in, until there are accounts.',
      schema: { type: 'string', enum: [...ROLES], default: 'caseworker' },
    })
    .addGlobalResponse({
      status: 'default',
      description: 'Why it was refused, after RFC 9457.',
      content: {
        [PROBLEM_MEDIA_TYPE]: { schema: jsonSchemaOf(Problem, 'output') },
      },
    })
    .build();
  return SwaggerModule.createDocument(app, config, { standardSchemaConverter: convertZod });
}

/** Serves the document at `/api/openapi.json` and the page on it at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication, document: OpenAPIObject): void {
  SwaggerModule.setup(DOCS_PATH, app, document, {
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: document.info.title,
    // Without it the page would send the document's address to a validator on the internet.
    swaggerOptions: { validatorUrl: null },
  });
}

function convertZod(
  schema: unknown,
  { schemaType }: { schemaType: 'input' | 'output' },
): { schema: unknown } | undefined {
  return schema instanceof z.ZodType ? { schema: jsonSchemaOf(schema, schemaType) } : undefined;
}

/** OpenAPI 3.1 is JSON Schema 2020-12; the default converter writes the dialect of 3.0. */
function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...converted } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return converted;
}
